import { customerLeadStatus, presentLeadStatus, requireOpenLeadStatus } from '../leadpolicy/lead-statuses.js';
import { type LeaveDeletedStatus, type SetCustomerStatus, type SetLeadStatus } from './commands.js';
import { type LeadDecision } from './decision.js';
import { type LeadEvent } from './events.js';
import { type Lead } from './state.js';

/** At any stage. @throws `lead_status_not_found`, `lead_status_closed` while it is being deleted */
export const setLeadStatus: LeadDecision<SetLeadStatus> = ({ statusId }, lead, { leadPolicy }) =>
  statusId === lead.statusId ? [] : changed(lead, requireOpenLeadStatus(leadPolicy, statusId).id);

/** Nothing where it is switched off. */
export const setCustomerStatus: LeadDecision<SetCustomerStatus> = (_, lead, { leadPolicy }) =>
  changed(lead, customerLeadStatus(leadPolicy) ?? lead.statusId);

/** Nothing where its status stays. */
export const leaveDeletedStatus: LeadDecision<LeaveDeletedStatus> = (_, lead, { leadPolicy }) =>
  changed(lead, presentLeadStatus(leadPolicy, lead.statusId));

const changed = ({ id: leadId, statusId: previous }: Lead, statusId: string): readonly LeadEvent[] =>
  statusId === previous ? [] : [{ type: 'lead_status_changed', data: { leadId, statusId, previous } }];
