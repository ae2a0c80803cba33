import { reject } from '../rejections.js';
import { type Outcome, type StageDeletion, type StatusPolicy } from './state.js';

interface Standing {
  readonly name: string;
  readonly outcome: Outcome;
  readonly deletion?: StageDeletion | null;
}

const needed: Readonly<Record<StatusPolicy, readonly Outcome[]>> = {
  by_stage: ['active', 'won', 'lost'],
  independent: ['active'],
};

/**
 * What holds for the stages of a pipeline at all times; one that is being deleted counts for nothing.
 *
 * @throws `stages_required` naming the outcomes that have none, `stage_order` where an active stage follows a closing one
 */
export function requireInvariants(policy: StatusPolicy, all: readonly Standing[]): void {
  const stages = all.filter(({ deletion }) => !deletion);
  const missing = needed[policy].filter((outcome) => !stages.some((stage) => stage.outcome === outcome));
  if (missing.length > 0) reject('stages_required', { missing });
  const firstClosing = stages.findIndex(({ outcome }) => outcome !== 'active');
  const late = firstClosing < 0 ? undefined : stages.slice(firstClosing).find(({ outcome }) => outcome === 'active');
  if (late) reject('stage_order', { stage: late.name, closing: stages[firstClosing]?.name });
}

/** A place in a list of that many. @throws `position_out_of_range` */
export function requirePosition(position: number, count: number): number {
  const inside = Number.isInteger(position) && position >= 0 && position < count;
  return inside ? position : reject('position_out_of_range', { position, least: 0, most: count - 1 });
}
