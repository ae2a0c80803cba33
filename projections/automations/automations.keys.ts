import { type Instant } from '#decider';
import { type Automation, type AutomationTrigger } from '#domain';

/** The rules that act on deals, and what each of them did. */
export const automationsModel = { name: 'automations', version: 1 } as const;

/** The rules as they are: hash `records`, field `automation`. */
export interface AutomationRecord {
  readonly state: Automation;
  /** rule → its ETag */
  readonly revisions: Readonly<Record<string, number>>;
}

/** How often rules were set off: hash, fields by `tallyField`; of rules that were removed as well. */
export const talliesKey = 'tallies';

/** What is counted of a rule: runs, those of which an action was refused, and those that the depth limit stopped. */
export const tallied = ['ran', 'refused', 'stopped'] as const;

/** One of `tallied`. */
export type Tallied = (typeof tallied)[number];

/** The field of a rule's count. */
export const tallyField = (ruleId: string, what: Tallied): string => `${ruleId}|${what}`;

/** Rule → the instant at which it last ran. Hash. */
export const lastRanKey = 'last-ran';

/** A rule's runs, oldest first. List of `RunEntry` as JSON; removed with the rule. */
export const runsKey = (ruleId: string): string => `runs:${ruleId}`;

/** One time that a rule was set off, of one deal. */
export interface RunEntry {
  readonly id: string;
  readonly opportunityId: string;
  readonly sourceEventId: string;
  readonly trigger: AutomationTrigger;
  /** when what set it off happened */
  readonly at: Instant;
  /** when its actions were done, or it was stopped */
  readonly endedAt: Instant;
  /** it would have acted on what rules did, too many times over */
  readonly stopped: boolean;
  /** in their order, each with the code of the rule that refused it; null: it is done */
  readonly actions: readonly { readonly type: string; readonly refused: string | null }[];
}
