import { type Condition } from '../conditions/condition.js';
import { type Money } from '../money/money.js';
import { type AutomationEventType } from './trigger-events.js';

/** What is waited for: no message by the contact after ours, nothing done about the deal, or the deal staying in its stage. */
export const elapsedKinds = ['no_answer', 'no_activity', 'in_stage'] as const;

/** One of `elapsedKinds`. */
export type ElapsedKind = (typeof elapsedKinds)[number];

/** So many days in which it was so. */
export interface ElapsedTrigger {
  readonly kind: 'elapsed';
  readonly what: ElapsedKind;
  /** whole days, at least one */
  readonly days: number;
}

/** What sets a rule off: an event, or a time that has passed. */
export type AutomationTrigger = { readonly kind: 'event'; readonly type: AutomationEventType } | ElapsedTrigger;

interface Closing<Type extends string> {
  readonly type: Type;
  readonly reason: string | null;
}

/** What a rule does to the deal, or outside. */
export type AutomationAction =
  /** null: nobody owns it */
  | { readonly type: 'assign_rep'; readonly repId: string | null }
  /** days from when the rule was set off */
  | { readonly type: 'schedule_follow_up'; readonly days: number }
  | (Closing<'move_to_stage'> & { readonly stageId: string })
  | Closing<'mark_won'>
  | Closing<'mark_lost'>
  | Closing<'mark_abandoned'>
  | Closing<'reopen'>
  | (Closing<'adjust_value'> & { readonly value: Money })
  | { readonly type: 'tag'; readonly tag: string }
  | { readonly type: 'log_note'; readonly text: string }
  | { readonly type: 'call_webhook'; readonly webhookId: string };

/** Every kind of action. */
export const automationActionTypes = [
  'assign_rep',
  'schedule_follow_up',
  'move_to_stage',
  'mark_won',
  'mark_lost',
  'mark_abandoned',
  'reopen',
  'adjust_value',
  'tag',
  'log_note',
  'call_webhook',
] as const satisfies readonly AutomationAction['type'][];

/** What a rule is made of: all of its conditions hold, all of its actions are done, in their order. */
export interface AutomationContent {
  readonly name: string;
  readonly trigger: AutomationTrigger;
  readonly conditions: readonly Condition[];
  readonly actions: readonly AutomationAction[];
}

/** A rule that acts on deals by itself while it is on. */
export interface AutomationRule extends AutomationContent {
  readonly id: string;
  readonly on: boolean;
}

/** The rules of an organization, in the order in which they were added. */
export interface Automation {
  readonly rules: Readonly<Record<string, AutomationRule>>;
  /** as they last were: what they did names them, and no id is used again */
  readonly removed: Readonly<Record<string, AutomationRule>>;
}

/** Most rules of an organization. */
export const mostRules = 100;

/** How deep rules may act on what rules did: what happened at this depth sets no rule off. A person's command has depth 0. */
export const depthLimit = 8;
