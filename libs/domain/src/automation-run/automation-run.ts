import { type Decider } from '#decider';
import { type AutomationAction } from '../automation/state.js';
import { lookUp } from '../look-up.js';
import { without } from '../without.js';
import { type ActionOutcome, type AutomationRunEvent, type AutomationRunEventData, type RunOf } from './events.js';

/** A rule's conditions hold: write down what it will do. By a process. */
export interface TriggerAutomation extends RunOf {
  readonly type: 'trigger_automation';
  readonly actions: readonly AutomationAction[];
}

/** All of it was done, or refused. By a process. */
export interface FinishAutomation {
  readonly type: 'finish_automation';
  readonly runId: string;
  readonly outcomes: readonly ActionOutcome[];
}

/** A rule was about to act on what rules did, too many times over. By a process. */
export interface StopAutomation extends RunOf {
  readonly type: 'stop_automation';
  readonly depth: number;
}

/** Everything that can be asked of the runs of rules on a deal. */
export type AutomationRunCommand = TriggerAutomation | FinishAutomation | StopAutomation;

/** What rules have begun to do to a deal and not ended. */
export interface AutomationRuns {
  readonly pending: Readonly<Record<string, AutomationRunEventData<'automation_triggered'>>>;
}

/** The log of what rules did to a deal. */
export const automationRuns: Decider<AutomationRunCommand, AutomationRuns, AutomationRunEvent, null> = {
  initialState: { pending: {} },
  decide(command, { pending }) {
    switch (command.type) {
      case 'trigger_automation': {
        const { actions } = command;
        if (lookUp(pending, command.runId)) return [];
        return [{ type: 'automation_triggered', data: { ...runOf(command), actions } }];
      }
      case 'finish_automation': {
        const triggered = lookUp(pending, command.runId);
        return triggered ? [{ type: 'automation_ran', data: { ...triggered, outcomes: command.outcomes } }] : [];
      }
      case 'stop_automation':
        return [{ type: 'automation_stopped', data: { ...runOf(command), depth: command.depth } }];
    }
  },
  evolve({ pending }, { type, data }) {
    if (type === 'automation_triggered') return { pending: { ...pending, [data.runId]: data } };
    return type === 'automation_ran' ? { pending: without(pending, data.runId) } : { pending };
  },
};

const runOf = ({ runId, ruleId, rule, opportunityId, sourceEventId, trigger, at }: RunOf): RunOf => ({
  runId,
  ruleId,
  rule,
  opportunityId,
  sourceEventId,
  trigger,
  at,
});
