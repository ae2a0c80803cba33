import { customerLeadStatus, defaultLeadStatus, type LeadPolicy, type LeadStatus } from '#domain';
import { HttpProblem } from '#http';
import { type RevisionOf } from '#projections';
import { type PolicyPart } from './lead-policy-request.js';
import { type CustomerStatusDto, type LeadStatusDto, type LeadStatusesDto } from './lead-status.dto.js';

const statusView = ({ id, name, description, deletion }: LeadStatus): LeadStatusDto => ({
  id,
  name,
  description,
  deletion: deletion && { ...deletion },
});

/** The lead statuses as callers see them. */
export const leadStatusesView = (policy: LeadPolicy, revisionOf: RevisionOf): LeadStatusesDto => ({
  items: policy.statuses.map((status) => ({ ...statusView(status), revision: Number(revisionOf(status.id)) })),
  ...customerStatusView(policy),
});

/** What a won deal makes of its lead, as callers see it. */
export const customerStatusView = (policy: LeadPolicy): CustomerStatusDto => ({
  defaultId: defaultLeadStatus(policy),
  customerId: customerLeadStatus(policy),
  customerStatusEnabled: policy.customerStatusEnabled,
});

/** One of them. Its view throws `lead_status_not_found`. */
export const leadStatusPart = (statusId: string): PolicyPart<LeadStatusDto> => ({
  recordId: statusId,
  view({ statuses }) {
    const status = statuses.find(({ id }) => id === statusId);
    if (!status) throw new HttpProblem('lead_status_not_found', { statusId });
    return statusView(status);
  },
});
