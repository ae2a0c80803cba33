import { type Occurrence } from '#decider';
import { type ClosedStatus } from '../pipelines/state.js';
import { without } from '../without.js';
import { type Closing, type OpportunityEvent, type OpportunityEventData } from './events.js';
import { type StageReference } from './references.js';
import { type Opportunity, type OpportunityState } from './state.js';

/** The deal after the event. */
export function evolve(state: OpportunityState, event: OpportunityEvent, occurrence: Occurrence): OpportunityState {
  if (event.type === 'pipeline_created') return created(event.data, occurrence);
  if (state.existence !== 'live') return state;
  if (event.type === 'opportunity_deleted') return { existence: 'deleted', last: state };
  return { ...state, ...changes(state, event, occurrence), ...activity(occurrence) };
}

const activity = ({ actor, occurredAt }: Occurrence): Partial<Opportunity> =>
  actor.kind === 'system' ? {} : { lastActivityAt: occurredAt };

function created(data: OpportunityEventData<'pipeline_created'>, { occurredAt }: Occurrence): Opportunity {
  const { opportunityId, ...fields } = data;
  return {
    ...fields,
    existence: 'live',
    id: opportunityId,
    status: 'open',
    notes: [],
    rank: null,
    wonReason: null,
    lostReason: null,
    stageEnteredAt: occurredAt,
    followUpDueRaised: false,
    staleRaised: false,
    createdAt: occurredAt,
    closedAt: null,
    lastActivityAt: occurredAt,
  };
}

type Change = Exclude<OpportunityEvent, { type: 'pipeline_created' | 'opportunity_deleted' }>;

/** The fields that an event sets on a live deal: where it stands, else what it is. */
function changes(deal: Opportunity, event: Change, occurrence: Occurrence): Partial<Opportunity> {
  const { occurredAt } = occurrence;
  switch (event.type) {
    case 'stage_advanced':
    case 'stage_reverted':
      return entered(event.data.toStage, occurredAt);
    case 'stage_replaced':
      return { pipeline: event.data.toPipeline, ...entered(event.data.toStage, occurredAt) };
    case 'closed_won':
      return { ...closed('won', event.data, occurredAt), wonReason: event.data.reason };
    case 'closed_lost':
      return { ...closed('lost', event.data, occurredAt), lostReason: event.data.reason };
    case 'closed_abandoned':
      return { ...closed('abandoned', event.data, occurredAt), lostReason: event.data.reason };
    case 'reopened':
      return { ...reopened, ...(event.data.change && entered(event.data.change.toStage, occurredAt)) };
    case 'team_changed':
      return { ...movedPipeline(deal, event.data, occurredAt), ...movedTeam(deal, event.data) };
    case 'pipeline_changed':
      return movedPipeline(deal, event.data, occurredAt);
    case 'opportunity_stale':
      return { staleRaised: true };
    default:
      return described(deal, event, occurrence);
  }
}

type Placing =
  | 'stage_advanced'
  | 'stage_reverted'
  | 'stage_replaced'
  | 'closed_won'
  | 'closed_lost'
  | 'closed_abandoned'
  | 'reopened'
  | 'team_changed'
  | 'pipeline_changed'
  | 'opportunity_stale';

function described(
  deal: Opportunity,
  event: Exclude<Change, { type: Placing }>,
  { occurredAt, actor }: Occurrence,
): Partial<Opportunity> {
  switch (event.type) {
    case 'adjustment':
    case 'upsell':
      return { value: event.data.value };
    case 'renamed':
      return { name: event.data.name };
    case 'source_changed':
      return { source: event.data.source };
    case 'expected_close_changed':
      return { expectedCloseDate: event.data.date };
    case 'probability_set':
      return { probability: event.data.probability };
    case 'custom_field_set':
      return { customFields: withField(deal, event.data) };
    case 'description_edited':
      return { description: event.data.description };
    case 'tagged':
      return { tags: [...deal.tags, event.data.tag] };
    case 'untagged':
      return { tags: deal.tags.filter((tag) => tag !== event.data.tag) };
    case 'ranked':
      return { rank: event.data.rank };
    case 'contact_changed':
      return { contactId: event.data.contactId };
    case 'account_linked':
      return { accountId: event.data.accountId };
    case 'account_unlinked':
      return { accountId: null };
    case 'conversation_linked':
      return { conversationId: event.data.conversationId };
    case 'rep_assigned':
      return { repId: event.data.repId };
    case 'rep_unassigned':
      return { repId: null };
    case 'agent_assigned':
      return { agentId: event.data.agentId };
    case 'agent_unassigned':
      return { agentId: null };
    case 'follow_up_scheduled':
      return { followUpAt: event.data.at, followUpDueRaised: false };
    case 'follow_up_cleared':
      return { followUpAt: null, followUpDueRaised: false };
    case 'follow_up_due':
      return { followUpDueRaised: true };
    case 'note_logged': {
      const { noteId, text, conversationId } = event.data;
      return { notes: [...deal.notes, { id: noteId, text, conversationId, at: occurredAt, by: actor.id }] };
    }
    default:
      event satisfies never;
      return {};
  }
}

const entered = (stage: StageReference, at: string): Partial<Opportunity> => ({
  stage,
  stageEnteredAt: at,
  staleRaised: false,
});

const reopened: Partial<Opportunity> = { status: 'open', closedAt: null, wonReason: null, lostReason: null };

const closed = (status: ClosedStatus, { change }: Closing, at: string): Partial<Opportunity> => ({
  status,
  closedAt: at,
  ...(change && entered(change.toStage, at)),
});

const movedPipeline = (
  deal: Opportunity,
  moved: OpportunityEventData<'pipeline_changed'>,
  at: string,
): Partial<Opportunity> => ({
  pipeline: moved.toPipeline,
  ...(moved.toStage.id === deal.stage.id ? {} : entered(moved.toStage, at)),
  ...(moved.revaluation && { value: moved.revaluation.value }),
});

const movedTeam = (deal: Opportunity, moved: OpportunityEventData<'team_changed'>): Partial<Opportunity> => ({
  teamId: moved.toTeamId,
  channelId: moved.clearedChannelId === null ? deal.channelId : null,
});

function withField(deal: Opportunity, { fieldId, value }: OpportunityEventData<'custom_field_set'>) {
  const others = without(deal.customFields, fieldId);
  return value === null ? others : { ...others, [fieldId]: value };
}
