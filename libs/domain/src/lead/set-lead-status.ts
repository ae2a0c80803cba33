import { lookUp } from '../look-up.js';
import { reject } from '../rejections.js';
import { type LeaveDeletedStatus, type SetCustomerStatus, type SetLeadStatus } from './commands.js';
import { type LeadDecision } from './decision.js';
import { type LeadEvent } from './events.js';
import { type Lead } from './state.js';
import { type LeadWorld } from './world.js';

/** At any stage. @throws `lead_status_not_found` */
export const setLeadStatus: LeadDecision<SetLeadStatus> = ({ statusId }, lead, world) =>
  statusId === lead.statusId ? [] : changed(lead, requireStatus(world, statusId));

/** Nothing where it is switched off. */
export const setCustomerStatus: LeadDecision<SetCustomerStatus> = (_, lead, { rules }) =>
  changed(lead, rules.customerStatusId ?? lead.statusId);

/** Nothing where its status stays. */
export const leaveDeletedStatus: LeadDecision<LeaveDeletedStatus> = (_, lead, { rules }) => {
  let statusId = lead.statusId;
  for (const _each of Object.keys(rules.replacedStatuses))
    statusId = lookUp(rules.replacedStatuses, statusId) ?? statusId;
  return changed(lead, statusId);
};

/** A status that leads can get. @throws `lead_status_not_found` naming those there are */
export function requireStatus({ rules: { statusIds } }: LeadWorld, statusId: string): string {
  return statusIds.includes(statusId) ? statusId : reject('lead_status_not_found', { statusId, statusIds });
}

const changed = ({ id: leadId, statusId: previous }: Lead, statusId: string): readonly LeadEvent[] =>
  statusId === previous ? [] : [{ type: 'lead_status_changed', data: { leadId, statusId, previous } }];
