import { moneyInput, typedMoney } from '../../format/money.js';
import { type Action, type ActionType } from './rule-types.js';

/** An action that is being written; each kind uses the parts that it needs. */
export interface ActionDraft {
  readonly key: string;
  readonly type: ActionType;
  /** of a member, a stage or a webhook; empty: none chosen */
  readonly id: string;
  readonly days: number | null;
  readonly text: string;
  readonly currency: string;
}

/** Stands for: nobody. */
export const nobody = 'nobody';

/** An action of a kind, with nothing filled in. */
export const emptyAction = (type: ActionType, currency: string): ActionDraft => ({
  key: crypto.randomUUID(),
  type,
  id: '',
  days: type === 'schedule_follow_up' ? 1 : null,
  text: '',
  currency,
});

/** An action as it can be edited. */
export function draftOfAction(action: Action, currency: string): ActionDraft {
  const empty = emptyAction(action.type, currency);
  switch (action.type) {
    case 'assign_rep':
      return { ...empty, id: action.repId ?? nobody };
    case 'schedule_follow_up':
      return { ...empty, days: action.days };
    case 'move_to_stage':
      return { ...empty, id: action.stageId, text: action.reason ?? '' };
    case 'adjust_value':
      return { ...empty, text: moneyInput(action.value), currency: action.value.currency };
    case 'tag':
      return { ...empty, text: action.tag };
    case 'log_note':
      return { ...empty, text: action.text };
    case 'call_webhook':
      return { ...empty, id: action.webhookId };
    case 'mark_won':
    case 'mark_lost':
    case 'mark_abandoned':
    case 'reopen':
      return { ...empty, text: action.reason ?? '' };
  }
}

/** The action that was written; null while something is missing. */
export function actionOf({ type, id, days, text, currency }: ActionDraft): Action | null {
  const written = text.trim();
  const reason = written === '' ? {} : { reason: written };
  switch (type) {
    case 'assign_rep':
      return id === '' ? null : { type, repId: id === nobody ? null : id };
    case 'schedule_follow_up':
      return days === null ? null : { type, days };
    case 'move_to_stage':
      return id === '' ? null : { type, stageId: id, ...reason };
    case 'adjust_value': {
      const value = typedMoney(written, currency);
      return value && { type, value };
    }
    case 'tag':
      return written === '' ? null : { type, tag: written };
    case 'log_note':
      return written === '' ? null : { type, text: written };
    case 'call_webhook':
      return id === '' ? null : { type, webhookId: id };
    case 'mark_won':
    case 'mark_lost':
    case 'mark_abandoned':
    case 'reopen':
      return { type, ...reason };
  }
}

/** All of them; null while one is not complete, or there is none. */
export function actionsOf(drafts: readonly ActionDraft[]): Action[] | null {
  const all = drafts.map(actionOf);
  return all.length === 0 || all.includes(null) ? null : all.filter((one) => one !== null);
}
