import { type OpportunityEvent } from '#domain';
import { add, type Common, type Operation, type Projection } from '#read-model';
import { type DealFacts, factsAfter } from './deal-facts.js';

/** What one deal adds to a figure: a hash, its field, how much. */
export type Contribution = readonly [key: string, field: string, amount: number];

/** What a deal adds to all figures of a projection: a function of what is kept of it, and so taken back whole. */
export type Contributions<State> = (facts: DealFacts, common: State | null) => readonly Contribution[];

/** A projection of deals to sums: each event takes back what the deal added before and adds what it adds now. */
export function figureProjection<State = never>(
  model: { readonly name: string; readonly version: number },
  contributions: Contributions<State>,
  common?: Common<State>,
): Projection<DealFacts, OpportunityEvent, State> {
  const of = (facts: DealFacts | null, state: State | null) => (facts ? contributions(facts, state) : []);
  return {
    ...model,
    categories: ['opportunity'],
    ...(common && { common }),
    project({ event, metadata }, before, state) {
      const after = factsAfter(before, event, metadata.occurredAt);
      if (after === before) return { operations: [], kept: after };
      return { operations: [...operations(of(before, state), -1), ...operations(of(after, state), 1)], kept: after };
    },
  };
}

const operations = (contributions: readonly Contribution[], sign: number): readonly Operation[] =>
  contributions.map(([key, field, amount]) => add(key, field, sign * amount));
