import { type OpportunityEvent, type OpportunityState, opportunityStreams } from '#domain';
import { type RecordedEvent } from '#event-store';

/** A stay of a deal in a stage, found by looking at the deal before and after each of its events. */
export interface NaiveVisit {
  readonly pipelineId: string;
  readonly stageId: string;
  teamId: string | null;
  readonly enteredAt: string;
  endedAt: string | null;
  /** `present` while it has none */
  fate: string;
}

const { decider } = opportunityStreams;

const isOfDeal = (event: RecordedEvent): event is RecordedEvent<OpportunityEvent> => event.category === 'opportunity';

/** The visits of every deal that is there at the end of the events. */
export function naiveVisits(events: readonly RecordedEvent[], organizationId: string): readonly NaiveVisit[] {
  const own = events.filter((event) => event.metadata.organizationId === organizationId).filter(isOfDeal);
  return [...new Set(own.map(({ streamId }) => streamId))].flatMap((id) =>
    visitsOf(own.filter(({ streamId }) => streamId === id)),
  );
}

function visitsOf(events: readonly RecordedEvent<OpportunityEvent>[]): readonly NaiveVisit[] {
  let state: OpportunityState = decider.initialState;
  const visits: NaiveVisit[] = [];
  for (const { event, metadata } of events) {
    const before = state;
    state = decider.evolve(before, event, metadata);
    if (state.existence !== 'live') continue;
    const last = visits.at(-1);
    if (last && last.stageId === state.stage.id) {
      last.teamId = state.teamId;
      if (state.stage.outcome !== 'active') continue;
      if (event.type.startsWith('closed_')) [last.fate, last.endedAt] = [state.status, metadata.occurredAt];
      if (event.type === 'reopened') [last.fate, last.endedAt] = ['present', null];
      continue;
    }
    if (last) {
      last.fate = fateBy(event);
      last.endedAt ??= metadata.occurredAt;
    }
    const { pipeline, stage, teamId } = state;
    const [pipelineId, stageId] = [pipeline.id, stage.id];
    visits.push({ pipelineId, stageId, teamId, enteredAt: metadata.occurredAt, endedAt: null, fate: 'present' });
  }
  return state.existence === 'live' ? visits : [];
}

function fateBy(event: OpportunityEvent): string {
  if (event.type === 'closed_lost') return 'lost';
  if (event.type === 'stage_advanced') return event.data.toStage.outcome === 'won' ? 'won' : 'advanced';
  return event.type === 'stage_reverted' ? 'reverted' : 'moved';
}
