import { type OpportunityEvent } from '#domain';
import { type Problem } from '../api/problem.js';

/** What happened to a deal since a revision was read. */
export type MeanwhileChange = OpportunityEvent & { readonly by: string };

/** Of a refusal because of a stale revision: what it is at, and what changed. Null: refused for something else. */
export function decodeStale({ code, facts }: Problem): {
  readonly current: number;
  readonly changes: readonly MeanwhileChange[];
} | null {
  if (code !== 'stale_revision' || typeof facts.current !== 'number') return null;
  return { current: facts.current, changes: Array.isArray(facts.changes) ? (facts.changes as MeanwhileChange[]) : [] };
}

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
