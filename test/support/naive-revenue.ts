import { type Opportunity, type OpportunityEvent, type OpportunityState, opportunityStreams } from '#domain';
import { type RecordedEvent } from '#event-store';

/** Something that counts, found by looking at the deal after each of its events. */
export interface NaiveEntry {
  readonly kind: string;
  readonly day: string;
  readonly count: number;
  readonly value: number;
  readonly pipeline: string;
  readonly team: string | null;
  readonly rep: string | null;
  readonly source: string | null;
}

const { decider } = opportunityStreams;

const isOfDeal = (event: RecordedEvent): event is RecordedEvent<OpportunityEvent> => event.category === 'opportunity';

type Owner = Pick<NaiveEntry, 'pipeline' | 'team' | 'rep' | 'source'>;

/** The revenue events of every deal that is there at the end of the events, and what is booked of them. */
export function naiveRevenue(events: readonly RecordedEvent[], organizationId: string): readonly NaiveEntry[] {
  const own = events.filter(({ metadata }) => metadata.organizationId === organizationId);
  const zones = own.flatMap(({ position, event: { data } }) =>
    'timeZone' in data && typeof data.timeZone === 'string' ? [{ position, zone: data.timeZone }] : [],
  );
  const dayOf = ({ position, metadata }: RecordedEvent): string => {
    const timeZone = zones.findLast((one) => one.position < position)?.zone ?? 'UTC';
    return new Date(metadata.occurredAt).toLocaleDateString('sv', { timeZone });
  };
  const ofDeals = own.filter(isOfDeal);
  return [...new Set(ofDeals.map(({ streamId }) => streamId))].flatMap((id) =>
    entriesOf(
      ofDeals.filter(({ streamId }) => streamId === id),
      dayOf,
    ),
  );
}

function entriesOf(
  events: readonly RecordedEvent<OpportunityEvent>[],
  dayOf: (event: RecordedEvent) => string,
): readonly NaiveEntry[] {
  let state: OpportunityState = decider.initialState;
  let closed: Owner | null = null;
  const [happened, booked] = [new Array<NaiveEntry>(), new Array<NaiveEntry>()];
  for (const recorded of events) {
    const { event, metadata } = recorded;
    state = decider.evolve(state, event, metadata);
    if (state.existence !== 'live') continue;
    if (event.type === 'reopened') [booked.length, closed] = [0, null];
    if (event.type.startsWith('closed_')) closed = ownerOf(state);
    const value = amountOf(event, state);
    if (value === null) continue;
    const entry = { kind: event.type, day: dayOf(recorded), count: 1, value, ...(closed ?? ownerOf(state)) };
    happened.push(entry);
    if (state.status !== 'won') continue;
    if (event.type === 'closed_won') booked.push({ ...entry, kind: 'booked_revenue' });
    if (event.type === 'upsell' || event.type === 'adjustment') {
      booked.push({ ...entry, kind: 'booked_revenue', count: 0 });
    }
  }
  return state.existence === 'live' ? [...happened, ...booked] : [];
}

const ownerOf = ({ pipeline, teamId, repId, source }: Opportunity): Owner => ({
  ...{ pipeline: pipeline.id, team: teamId, rep: repId, source },
});

/** What one of the six events comes to; null: it is none of them. */
function amountOf(event: OpportunityEvent, { value }: Opportunity): number | null {
  switch (event.type) {
    case 'pipeline_created':
    case 'stage_advanced':
    case 'closed_won':
    case 'closed_lost':
      return value.amount;
    case 'upsell':
      return event.data.amount.amount;
    case 'adjustment':
      return event.data.value.amount - event.data.previous.amount;
    default:
      return null;
  }
}
