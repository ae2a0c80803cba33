import { type Automation, type AutomationAction, type AutomationRule, lookUp } from '#domain';
import { HttpProblem } from '#http';
import { type AutomationView, type RunEntry } from '#projections';
import { type ConditionDto } from '../conditions/condition.dto.js';
import { type ActionDto } from './automation-action.dto.js';
import { type AutomationDto, type AutomationRunDto, type AutomationWithRunsDto } from './automation.dto.js';

/** A rule as callers see it. */
export const automationView = ({ id, name, on, trigger, conditions, actions }: AutomationRule): AutomationDto => ({
  id,
  name,
  on,
  trigger: { ...trigger },
  conditions: conditions.map(conditionView),
  actions: actions.map(actionView),
});

const conditionView = ({ field, comparison, value }: AutomationRule['conditions'][number]): ConditionDto => ({
  field,
  comparison,
  ...(value !== undefined && { value: typeof value === 'object' ? [...value] : value }),
});

/** An action as callers see it. */
export const actionView = (action: AutomationAction): ActionDto => ({ ...action });

/** The same of one of the rules, as it was where it has been removed. @throws `automation_not_found` */
export function automationIn({ rules, removed }: Automation, ruleId: string): AutomationDto {
  const rule = lookUp({ ...removed, ...rules }, ruleId);
  if (!rule) throw new HttpProblem('automation_not_found', { ruleId });
  return automationView(rule);
}

/** A rule, and what came of it so far. */
export const automationWithRuns = ({ counts, lastRanAt, ...rule }: AutomationView): AutomationWithRunsDto => ({
  ...automationView(rule),
  revision: Number(rule.revision),
  counts: { ...counts },
  lastRanAt,
});

/** A run as callers see it. */
export const runView = ({ trigger, actions, ...run }: RunEntry): AutomationRunDto => ({
  ...run,
  trigger: { ...trigger },
  actions: actions.map((action) => ({ ...action })),
});
