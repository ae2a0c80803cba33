import { customerLeadStatus, defaultLeadStatus, type LeadPolicy, type LeadStatus } from '#domain';
import { HttpProblem } from '#http';
import { type PolicyPart } from './lead-policy-request.js';
import { type LeadStatusDto, type LeadStatusesDto } from './lead-status.dto.js';

const statusView = ({ id, name, description, deletion }: LeadStatus): LeadStatusDto => ({
  id,
  name,
  description,
  deletion: deletion && { ...deletion },
});

/** The lead statuses as callers see them. */
export const leadStatusesView = (policy: LeadPolicy): LeadStatusesDto => ({
  items: policy.statuses.map(statusView),
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
