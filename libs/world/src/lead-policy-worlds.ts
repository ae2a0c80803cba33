import { customFieldsOf, type DealCount, type LeadPolicyCommand, type LeadPolicyWorld } from '#domain';
import { type Catalogue } from './organization-neighbours.js';

/** How many leads there are, from a read model that has reached a position of the log. */
export interface LeadCounts {
  /** In any stage of their life. */
  withStatus(organizationId: string, statusId: string, after: bigint): Promise<DealCount>;
}

/** What decisions about the lead policy read. Leads are counted for those alone that begin or end the deletion of a status. */
export class LeadPolicyWorlds {
  constructor(private readonly counts: LeadCounts) {}

  /** The world as this command sees it. @throws whatever counting throws */
  async of(
    { organization, members, teams, position }: Catalogue,
    command: LeadPolicyCommand,
  ): Promise<LeadPolicyWorld> {
    const counted = command.type === 'delete_lead_status' || command.type === 'complete_lead_status_deletion';
    const leads = counted ? await this.counts.withStatus(organization.id, command.statusId, position) : null;
    return { members, teams, customFields: customFieldsOf(organization, 'lead'), leads };
  }
}
