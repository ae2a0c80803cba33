import { reject } from '../rejections.js';
import { type CompleteLeadStatusDeletion, type DeleteLeadStatus } from './commands.js';
import { type LeadPolicyDecision, type LeadPolicyWorld } from './decision.js';
import { requireLeadStatus, requireOpenLeadStatus } from './lead-statuses.js';
import { type LeadPolicy, type LeadStatus } from './state.js';

/**
 * Step one of two: no lead gets the status from here on, and those that have it get the other one.
 *
 * @throws `lead_status_not_found`, `lead_status_closed` where it or the other one is being deleted, `deletion_target`,
 * `lead_statuses_required` where it is the last one, `lead_status_in_use` where leads have it and no other one is named
 */
export const deleteLeadStatus: LeadPolicyDecision<DeleteLeadStatus> = ({ statusId, replacedBy }, state, world) => {
  const status = requireLeadStatus(state, statusId);
  const { name, deletion } = status;
  if (deletion && (replacedBy ?? deletion.replacedBy) === deletion.replacedBy) return [];
  requireOpenLeadStatus(state, statusId);
  const from = state.statuses.find((other) => other.deletion?.replacedBy === statusId);
  if (from) reject('deletion_target', { statusId, from: { id: from.id, name: from.name } });
  const [first] = state.statuses.filter((other) => other.id !== statusId && !other.deletion);
  if (!first) reject('lead_statuses_required', { statusId, status: name });
  if (replacedBy === undefined) requireUnused(status, world);
  const other = replacedBy === undefined ? first : requireOther(state, status, replacedBy);
  return [{ type: 'lead_status_deletion_started', data: { statusId, name, replacedBy: other.id } }];
};

/** Step two, where no lead has it any more; nothing where no deletion was begun. @throws `lead_status_in_use` */
export const completeLeadStatusDeletion: LeadPolicyDecision<CompleteLeadStatusDeletion> = (command, state, world) => {
  const { statusId } = command;
  const status = state.statuses.find(({ id }) => id === statusId);
  if (!status?.deletion) return [];
  requireUnused(status, world);
  return [{ type: 'lead_status_deleted', data: { statusId, name: status.name, ...status.deletion } }];
};

function requireUnused({ id: statusId, name: status }: LeadStatus, { leads }: LeadPolicyWorld): void {
  if (!leads) throw new RangeError('the leads were not counted');
  if (leads.count > 0) reject('lead_status_in_use', { statusId, status, ...leads });
}

function requireOther(state: LeadPolicy, { id, name }: LeadStatus, replacedBy: string): LeadStatus {
  if (replacedBy === id) reject('lead_status_closed', { statusId: id, status: name });
  return requireOpenLeadStatus(state, replacedBy);
}
