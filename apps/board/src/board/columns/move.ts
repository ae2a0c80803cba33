import { type Pipeline, type Stage } from '../../catalogue/catalogue.js';
import { type Card } from './card.js';
import { orderOf, rankBetween } from './order.js';
import { type Patch } from './pending.js';

/** A deal to its new place. */
export interface Move {
  /** as it was */
  readonly card: Card;
  readonly to: Stage;
  /** null: where it belongs by last activity */
  readonly rank: string | null;
  readonly reason?: string;
}

type Policy = Pick<Pipeline, 'statusPolicy' | 'closeReasonPolicy'>;

/** Whether being in the stage closes a deal. */
export const closes = ({ statusPolicy }: Pick<Policy, 'statusPolicy'>, { outcome }: Stage): boolean =>
  statusPolicy === 'by_stage' && outcome !== 'active';

/** The move that puts a deal between the others of a column, at an index; null: it is there. */
export function moveTo(card: Card, to: Stage, others: readonly Card[], index: number, policy: Policy): Move | null {
  if (closes(policy, to)) return card.stageId === to.id ? null : { card, to, rank: null };
  const [before, after] = [others[index - 1] ?? null, others[index] ?? null];
  if (card.stageId !== to.id) {
    const isUsual = !(before && orderOf(before) >= '1') && !(after && orderOf(after) < '1');
    return { card, to, rank: isUsual ? null : rankBetween(before, after) };
  }
  const order = orderOf(card);
  const isThere = (!before || orderOf(before) <= order) && (!after || order <= orderOf(after));
  return card.closedAt !== null || isThere ? null : { card, to, rank: rankBetween(before, after) };
}

/** What of the card changes at once. */
export function patchOf({ card, to, rank }: Move, policy: Policy, now: string): Patch {
  if (card.stageId === to.id) return { rank, lastActivityAt: now };
  const moved = { stageId: to.id, rank, lastActivityAt: now, stageEnteredAt: now, stale: false };
  if (policy.statusPolicy !== 'by_stage') return moved;
  if (to.outcome === 'active') return { ...moved, status: 'open', closedAt: null };
  return { ...moved, status: to.outcome, closedAt: now, followUp: null, contactActivity: null };
}

/** Whether the move has to say why. */
export function asksReason({ card, to }: Move, policy: Policy): boolean {
  if (card.stageId === to.id) return false;
  const demanded = { optional: false, lost: to.outcome === 'lost', always: true }[policy.closeReasonPolicy];
  return to.gates.reasonRequired || (closes(policy, to) && demanded);
}
