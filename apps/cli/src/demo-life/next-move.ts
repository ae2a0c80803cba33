import { type Schemas } from '#api-client';
import { lostReasons } from '../demo/company.js';
import { type Random } from '../demo/random.js';

type Stage = Pick<Schemas['StageDto'], 'id' | 'outcome'>;

/** What a move needs to know of the pipeline. */
export interface MovedIn {
  readonly statusPolicy: string;
  readonly stages: readonly Stage[];
}

/** Where a deal goes next. */
export type Move =
  | { readonly to: 'stage'; readonly stageId: string; readonly reason: string | null }
  | { readonly to: 'won' | 'lost'; readonly reason: string | null };

const share = { lostOnTheWay: 0.12, won: 0.55 };

/** The next move of a deal; null where it would close, and none may. */
export function nextMove(stageId: string, pipeline: MovedIn, mayClose: boolean, random: Random): Move | null {
  const active = pipeline.stages.filter(({ outcome }) => outcome === 'active');
  const next = active[active.findIndex(({ id }) => id === stageId) + 1];
  const closes = next === undefined || random.chance(share.lostOnTheWay);
  if (!closes) return { to: 'stage', stageId: next.id, reason: null };
  if (!mayClose) return null;
  return closing(next === undefined && random.chance(share.won) ? 'won' : 'lost', pipeline, random);
}

function closing(as: 'won' | 'lost', { statusPolicy, stages }: MovedIn, random: Random): Move | null {
  const reason = as === 'lost' ? random.of(lostReasons) : null;
  if (statusPolicy === 'independent') return { to: as, reason };
  const stage = stages.find(({ outcome }) => outcome === as);
  return stage ? { to: 'stage', stageId: stage.id, reason } : null;
}
