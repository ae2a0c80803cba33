import { type Occurrence } from '#decider';
import { without } from '../without.js';
import { afterMerge } from '../merging.js';
import { type LeadEvent, type LeadEventData } from './events.js';
import { isLive, type LifeStage } from './life.js';
import { filled } from './merge-lead.js';
import { type Lead, type LeadState } from './state.js';

/** The lead after the event. */
export function evolve(state: LeadState, event: LeadEvent, occurrence: Occurrence): LeadState {
  if (event.type === 'lead_captured') return captured(event.data, occurrence);
  if (!state) return state;
  if (event.type === 'lead_merged') return merged(state, event.data, occurrence);
  return { ...state, ...changes(state, event, occurrence), lastActivityAt: activityAt(state, occurrence) };
}

function captured({ leadId: id, ...data }: LeadEventData<'lead_captured'>, { occurredAt: at }: Occurrence): Lead {
  return {
    id,
    ...data,
    ...{ stage: 'created', workedStage: 'created', stageEnteredAt: at, createdAt: at, lastActivityAt: at },
    ...{
      repId: null,
      teamId: null,
      ruleId: null,
      confirmations: {},
      opportunityId: null,
      making: null,
      discardReason: null,
    },
    ...{ mergedInto: null, mergedIds: [] },
  };
}

const activityAt = ({ lastActivityAt }: Lead, { actor, occurredAt }: Occurrence): string =>
  actor.kind === 'system' ? lastActivityAt : occurredAt;

type Change = Exclude<LeadEvent, { type: 'lead_captured' | 'lead_merged' }>;

function changes(lead: Lead, event: Change, { occurredAt: at }: Occurrence): Partial<Lead> {
  switch (event.type) {
    case 'lead_assigned': {
      const { repId, teamId, ruleId } = event.data;
      return { repId, teamId, ruleId, ...(lead.stage === 'created' && entered('assigned', at)) };
    }
    case 'lead_step_added':
      return { steps: [...lead.steps, event.data.step] };
    case 'lead_step_done':
      return { steps: lead.steps.map((step) => (step.id === event.data.stepId ? { ...step, done: true } : step)) };
    case 'criterion_confirmed':
      return { confirmations: { ...lead.confirmations, [event.data.criterionId]: event.data.note } };
    case 'criterion_withdrawn':
      return { confirmations: without(lead.confirmations, event.data.criterionId) };
    case 'lead_market_qualified':
      return entered('market_qualified', at);
    case 'lead_sales_qualified':
      return entered('sales_qualified', at);
    case 'lead_converted':
    case 'lead_converted_to_contact': {
      const { contactId, accountId, newContact, newAccount } = event.data;
      const ended = event.type === 'lead_converted' ? 'converted' : 'converted_to_contact';
      const { opportunityId, deal } = 'deal' in event.data ? event.data : noDeal;
      return { contactId, accountId, opportunityId, making: { newAccount, newContact, deal }, ...entered(ended, at) };
    }
    case 'lead_discarded':
      return { discardReason: event.data.reason, ...entered('discarded', at) };
    case 'lead_restored':
      return { discardReason: null, ...entered(event.data.stage, at) };
    case 'lead_status_changed':
      return { statusId: event.data.statusId };
    case 'lead_edited':
      return event.data.changes;
    default:
      event satisfies never;
      return {};
  }
}

const noDeal = { opportunityId: null, deal: null };

const entered = (stage: LifeStage, at: string): Partial<Lead> => ({
  stage,
  stageEnteredAt: at,
  ...(isLive(stage) && { workedStage: stage }),
});

function merged(lead: Lead, data: LeadEventData<'lead_merged'>, { occurredAt: at }: Occurrence): Lead {
  const after = afterMerge(filled(lead, data), data.leadIds, data.intoId);
  if (after.mergedInto !== null) return { ...after, ...entered('merged', at) };
  return lead.stage === 'merged' ? { ...after, ...entered(lead.workedStage, at) } : after;
}
