import { v5 } from 'uuid';
import { type Instant } from '#decider';
import {
  type AutomationRule,
  depthLimit,
  type Observation,
  type StopAutomation,
  type TriggerAutomation,
  unmetBy,
} from '#domain';
import { type CommandContext } from '#event-store';

/** What sets a rule off. */
export interface Source {
  readonly id: string;
  /** when it happened, or the time was over */
  readonly at: Instant;
  /** of causation */
  readonly depth: number;
}

/** What a rule does about a deal: to run, or past the depth limit to be stopped. */
export interface SetOff {
  readonly command: TriggerAutomation | StopAutomation;
  /** tells it apart from what other rules do because of the same, and the same rule on other deals */
  readonly target: string;
  /** by whom and by which way */
  readonly as: Pick<CommandContext, 'actor' | 'via'>;
}

/** What rules do, they do as the automation, by way of the rule. */
export const asRule = (ruleId: string): Pick<CommandContext, 'actor' | 'via'> => ({
  actor: { kind: 'system', id: 'automation', roles: [] },
  via: { kind: 'automation', id: ruleId },
});

/** What the rule does; null where not all of its conditions hold. */
export function setOff(rule: AutomationRule, observation: Observation, source: Source): SetOff | null {
  if (unmetBy(rule, observation).length > 0) return null;
  const { id: ruleId, name, trigger, actions } = rule;
  const { id: sourceEventId, at, depth } = source;
  const opportunityId = observation.deal.id;
  const target = `${ruleId}/${opportunityId}`;
  const run = { runId: v5(target, sourceEventId), ruleId, rule: name, opportunityId, sourceEventId, trigger, at };
  const command: SetOff['command'] =
    depth >= depthLimit ? { type: 'stop_automation', ...run, depth } : { type: 'trigger_automation', ...run, actions };
  return { command, target, as: asRule(ruleId) };
}
