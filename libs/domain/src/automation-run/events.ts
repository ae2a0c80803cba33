import { type EventSchemas, type Instant } from '#decider';
import { type AutomationAction, type AutomationTrigger } from '../automation/state.js';

/** One time that a rule was set off, of one deal. */
export interface RunOf {
  readonly runId: string;
  readonly ruleId: string;
  /** the rule's name then */
  readonly rule: string;
  readonly opportunityId: string;
  /** the event that set it off; of a time that passed: an id made of the deal, what was waited for, and since when */
  readonly sourceEventId: string;
  readonly trigger: AutomationTrigger;
  /** when that happened, or the time was over */
  readonly at: Instant;
}

/** What became of an action: the code of the rule that refused it; null: it was done, or had been. */
export interface ActionOutcome {
  readonly refused: string | null;
}

interface Data {
  /** its conditions held: from here on its actions are done, whatever happens to the rule */
  automation_triggered: RunOf & { actions: readonly AutomationAction[] };
  /** each action was done or refused; what it calls outside is called now */
  automation_ran: RunOf & { actions: readonly AutomationAction[]; outcomes: readonly ActionOutcome[] };
  /** it would have acted on what rules did because of rules, too many times over */
  automation_stopped: RunOf & { depth: number };
}

/** What rules did to a deal. */
export type AutomationRunEvent = {
  [T in keyof Data]: { readonly type: T; readonly data: Readonly<Data[T]> };
}[keyof Data];

/** The data of one event type of a run. */
export type AutomationRunEventData<T extends AutomationRunEvent['type']> = Readonly<Data[T]>;

/** How these events are stored. */
export const automationRunSchemas = {
  automation_triggered: { version: 1 },
  automation_ran: { version: 1 },
  automation_stopped: { version: 1 },
} as const satisfies EventSchemas;
