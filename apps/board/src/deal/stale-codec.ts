import { type OpportunityEvent } from '#domain';
import { type Problem } from '../api/problem.js';
import { decodeStale, type MeanwhileChange as Change } from '../api/stale-codec.js';

/** What happened to a deal since a revision was read. */
export type MeanwhileChange = OpportunityEvent & Change;

/** Of a refusal because of a deal's stale revision. Null: refused for something else. */
export const decodeStaleDeal = (
  problem: Problem,
): { readonly current: number; readonly changes: readonly MeanwhileChange[] } | null => {
  const stale = decodeStale(problem);
  return stale && { ...stale, changes: stale.changes as readonly MeanwhileChange[] };
};

/** Of a refusal by a stage's gates: which stage, and what is missing. Null: refused for something else. */
export function decodeGate({ code, facts }: Problem): {
  readonly stageId: string;
  readonly stage: string;
  readonly missing: readonly string[];
  readonly leastValue: number | null;
} | null {
  if (code !== 'stage_gate' || typeof facts.stageId !== 'string') return null;
  return {
    stageId: facts.stageId,
    stage: String(facts.stage),
    missing: Array.isArray(facts.missing) ? facts.missing.map(String) : [],
    leastValue: typeof facts.leastValue === 'number' ? facts.leastValue : null,
  };
}
