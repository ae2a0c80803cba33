import { type OpportunityEvent, type Opportunity, opportunityStreams } from '#domain';
import { type RecordedEvent } from '#event-store';

/** A deal that is not deleted, folded from all its events, and its last closing if it is closed. */
interface NaiveDeal {
  readonly deal: Opportunity;
  readonly closing: RecordedEvent<ClosingEvent> | null;
}

type ClosingEvent = Extract<OpportunityEvent, { type: 'closed_won' | 'closed_lost' | 'closed_abandoned' }>;

const isClosing = (event: RecordedEvent): event is RecordedEvent<ClosingEvent> =>
  ['closed_won', 'closed_lost', 'closed_abandoned'].includes(event.event.type);

const isOfDeal = (event: RecordedEvent): event is RecordedEvent<OpportunityEvent> => event.category === 'opportunity';

/** Every deal that is there at the end of the events. */
export function naiveDeals(events: readonly RecordedEvent[], organizationId: string): readonly NaiveDeal[] {
  const ofDeals = events.filter((event) => event.metadata.organizationId === organizationId).filter(isOfDeal);
  const ids = new Set(ofDeals.map(({ streamId }) => streamId));
  return [...ids].flatMap((id) => {
    const own = ofDeals.filter(({ streamId }) => streamId === id);
    const { decider } = opportunityStreams;
    const deal = own.reduce((state, one) => decider.evolve(state, one.event, one.metadata), decider.initialState);
    if (deal.existence !== 'live') return [];
    return [{ deal, closing: deal.status === 'open' ? null : (own.filter(isClosing).at(-1) ?? null) }];
  });
}

/** Sums of the deals by whatever names they go under. */
export function naiveSums(
  deals: readonly NaiveDeal[],
  namesOf: (deal: NaiveDeal) => readonly string[],
): Readonly<Record<string, readonly [count: number, value: number]>> {
  const sums: Record<string, [number, number]> = {};
  for (const one of deals) {
    for (const name of namesOf(one)) {
      const [count, value] = sums[name] ?? [0, 0];
      sums[name] = [count + 1, value + one.deal.value.amount];
    }
  }
  return sums;
}
