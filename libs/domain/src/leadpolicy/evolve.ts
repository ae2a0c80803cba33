import { type LeadPolicyEvent, type LeadPolicyEventData } from './events.js';
import { type LeadPolicy, type LeadStatus } from './state.js';

/** The policy after the event. */
export const evolve = (state: LeadPolicy, event: LeadPolicyEvent): LeadPolicy => ({
  ...state,
  ...changes(state, event),
});

function changes(state: LeadPolicy, event: LeadPolicyEvent): Partial<LeadPolicy> {
  const { statuses, criteria, steps, labels } = state;
  const { type, data } = event;
  switch (type) {
    case 'lead_status_added':
      return { statuses: statuses.toSpliced(data.position, 0, newStatus(data)) };
    case 'lead_status_renamed':
      return { statuses: edit(statuses, data.statusId, { name: data.name }) };
    case 'lead_status_described':
      return { statuses: edit(statuses, data.statusId, { description: data.description }) };
    case 'lead_status_repositioned':
      return { statuses: reposition(statuses, data) };
    case 'lead_status_deletion_started':
      return { statuses: edit(statuses, data.statusId, { deletion: { replacedBy: data.replacedBy } }) };
    case 'lead_status_deleted':
      return deleted(state, data);
    case 'routing_rules_set':
      return { rules: data.rules };
    case 'criteria_set':
      return { criteria: { ...criteria, [data.stage]: data.criteria } };
    case 'lead_steps_set':
      return { steps: { ...steps, [data.stage]: data.steps } };
    case 'lead_stage_labelled':
      return { labels: { ...labels, [data.stage]: data.label } };
    case 'customer_status_switched':
      return { customerStatusEnabled: data.enabled };
  }
}

const newStatus = ({ statusId: id, name, description }: LeadPolicyEventData<'lead_status_added'>): LeadStatus => ({
  id,
  name,
  description,
  deletion: null,
});

const deleted = (
  { statuses, deletedStatuses }: LeadPolicy,
  { statusId, replacedBy }: LeadPolicyEventData<'lead_status_deleted'>,
): Partial<LeadPolicy> => ({
  statuses: statuses.filter(({ id }) => id !== statusId),
  deletedStatuses: { ...deletedStatuses, [statusId]: replacedBy },
});

const edit = (statuses: readonly LeadStatus[], id: string, change: Partial<LeadStatus>): readonly LeadStatus[] =>
  statuses.map((status) => (status.id === id ? { ...status, ...change } : status));

function reposition(
  statuses: readonly LeadStatus[],
  { statusId, position }: LeadPolicyEventData<'lead_status_repositioned'>,
): readonly LeadStatus[] {
  const moved = statuses.filter(({ id }) => id === statusId);
  return statuses.filter(({ id }) => id !== statusId).toSpliced(position, 0, ...moved);
}
