import { v5 } from 'uuid';
import { type Instant } from '#decider';
import { type AutomationRule, type Observation, unmetBy } from '#domain';
import { type CommandContext } from '#event-store';
import { type Effects } from '../effects.js';

/** How deep rules may act on what rules did: what happened at this depth sets no rule off. A person's command has depth 0. */
export const depthLimit = 8;

/** What sets a rule off. */
export interface Source {
  readonly id: string;
  /** when it happened, or the time was over */
  readonly at: Instant;
  /** of causation */
  readonly depth: number;
}

/** What rules do, they do as the automation, by way of the rule. */
export const asRule = (ruleId: string): Pick<CommandContext, 'actor' | 'via'> => ({
  actor: { kind: 'system', id: 'automation', roles: [] },
  via: { kind: 'automation', id: ruleId },
});

/** Sets the rule off where its conditions hold: it is written down what it will do. Past the depth limit, that it was stopped. */
export async function setOff(
  rule: AutomationRule,
  observation: Observation,
  source: Source,
  effects: Effects,
): Promise<void> {
  if (unmetBy(rule, observation).length > 0) return;
  const { id: ruleId, name, trigger, actions } = rule;
  const opportunityId = observation.deal.id;
  const target = `${ruleId}/${opportunityId}`;
  const run = { runId: v5(target, source.id), ruleId, rule: name, opportunityId, sourceEventId: source.id, trigger };
  const command =
    source.depth >= depthLimit
      ? ({ type: 'stop_automation', ...run, at: source.at, depth: source.depth } as const)
      : ({ type: 'trigger_automation', ...run, at: source.at, actions } as const);
  await effects.once(command.type, target, (commands, context) =>
    commands.give('automationRun', opportunityId, command, { ...context, ...asRule(ruleId) }),
  );
}
