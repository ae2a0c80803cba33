import { type Problem } from './problem.js';

/** What happened to a record since a revision was read. */
export interface MeanwhileChange {
  readonly type: string;
  /** who did it, and what they are: a person, an AI agent, another system, or a process of this one */
  readonly by: string;
  readonly byKind: 'user' | 'agent' | 'service' | 'system';
}

/** Of a refusal because of a stale revision: what the record is at, and what changed. Null: refused for something else. */
export function decodeStale({ code, facts }: Pick<Problem, 'code' | 'facts'>): {
  readonly current: number;
  readonly changes: readonly MeanwhileChange[];
} | null {
  if (code !== 'stale_revision' || typeof facts.current !== 'number') return null;
  return { current: facts.current, changes: Array.isArray(facts.changes) ? (facts.changes as MeanwhileChange[]) : [] };
}
