import { type OpportunityEvent } from '#domain';
import { add, type Common, type Operation, type Projection } from '#read-model';
import { dayIn } from '../calendar.js';
import { type DealFacts, factsAfter, type Moment } from './deal-facts.js';
import { type Calendar } from './organization-calendar.js';

/** What one deal adds to a figure: a hash, its field, how much. */
export type Contribution = readonly [key: string, field: string, amount: number];

/** What a deal adds to all figures of a projection: a function of what is kept of it, and so taken back whole. */
export type Contributions = (facts: DealFacts) => readonly Contribution[];

/** A projection of deals to sums: each event takes back what the deal added before and adds what it adds now. */
export function figureProjection(
  model: { readonly name: string; readonly version: number },
  contributions: Contributions,
  calendar?: Common<Calendar>,
): Projection<DealFacts, OpportunityEvent, Calendar> {
  const of = (facts: DealFacts | null) => (facts ? contributions(facts) : []);
  const momentOf = (at: string, state: Calendar | null): Moment =>
    calendar ? { at, day: dayIn(state?.timeZone ?? 'UTC', at) } : { at };
  return {
    ...model,
    categories: ['opportunity'],
    ...(calendar && { common: calendar }),
    project({ event, metadata }, before, state) {
      const after = factsAfter(before, event, momentOf(metadata.occurredAt, state));
      if (after === before) return { operations: [], kept: after };
      return { operations: [...operations(of(before), -1), ...operations(of(after), 1)], kept: after };
    },
  };
}

const operations = (contributions: readonly Contribution[], sign: number): readonly Operation[] =>
  contributions.map(([key, field, amount]) => add(key, field, sign * amount));
