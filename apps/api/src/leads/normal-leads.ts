import { Injectable } from '@nestjs/common';
import { normalEmail } from '#addresses';
import { type CaptureLead, type LeadCommand, type Organization } from '#domain';
import { OrganizationNeighbours } from '#world';
import { readPhones } from '../contact/phones.js';

/** Leads with phones in E.164 and emails in their normal form, each once. */
@Injectable()
export class NormalLeads {
  constructor(private readonly neighbours: OrganizationNeighbours) {}

  /** The command with its addresses in their normal form. @throws `phone_unreadable`, `organization_not_found` */
  async of(command: LeadCommand, organizationId: string): Promise<LeadCommand> {
    if (command.type !== 'edit_lead') return command;
    const { organization } = await this.neighbours.catalogue(organizationId);
    return { ...command, ...addressesOf(command, organization) };
  }

  /** A capture, dated in the organization's time zone. @throws as `of` */
  async captured(command: CaptureLead, organizationId: string, at: Date): Promise<CaptureLead> {
    const { organization } = await this.neighbours.catalogue(organizationId);
    const on = new Intl.DateTimeFormat('sv-SE', { timeZone: organization.timeZone, dateStyle: 'short' }).format(at);
    return { ...command, on, ...addressesOf(command, organization) };
  }
}

type Addresses = Pick<CaptureLead, 'emails' | 'phones'>;

const addressesOf = ({ emails, phones }: Addresses, organization: Organization): Addresses => ({
  ...(emails && { emails: [...new Set(emails.map(normalEmail))] }),
  ...(phones && { phones: readPhones(phones, organization) }),
});
