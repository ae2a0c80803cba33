import { Injectable } from '@nestjs/common';
import { normalEmail } from '#addresses';
import { type Contact, type ContactCommand, type ContactEvent, type ContactWorld, type CreateContact } from '#domain';
import { ContactReader } from '#projections';
import { contactMerging, ContactWorlds, OrganizationNeighbours } from '#world';
import { type Asked, PartyCommands, type PartyKind } from '../parties/party-commands.js';
import { type Answer } from '../request/answer.js';
import { CommandContexts } from '../request/command-contexts.js';
import { writeAnswer } from '../request/write-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { contactView } from './contact-view.js';
import { type ContactDto, type CreatedContactDto } from './contact.dto.js';
import { readPhones } from './phones.js';

/** How commands to contacts are decided: phones and emails in their normal form. */
@Injectable()
export class ContactCommands {
  private readonly kind: PartyKind<ContactCommand, Contact, ContactEvent, ContactWorld>;

  constructor(
    private readonly parties: PartyCommands,
    private readonly contexts: CommandContexts,
    private readonly neighbours: OrganizationNeighbours,
    private readonly contacts: ContactReader,
    worlds: ContactWorlds,
  ) {
    this.kind = {
      merging: contactMerging,
      world: (organization, id, command) => worlds.of(organization, id, command),
      merge: (intoId) => ({ type: 'merge_contact', intoId }),
      merged: 'contact_merged',
      idFact: 'contactId',
    };
  }

  /** Makes a contact. The answer is the new contact, with others that may be the same person, or the one that has the external id. */
  async create(command: CreateContact, request: WriteRequest): Promise<Answer<CreatedContactDto>> {
    const normal = await this.normal(command, request.principal.organizationId);
    const asked = { request, context: await this.contexts.of(request) };
    const { recordId, externalId } = { recordId: command.contactId, externalId: command.externalId };
    const creation = { recordId, externalId, command: (contactId: string) => ({ ...normal, contactId }) };
    const { written, isNew } = await this.parties.create(this.kind, creation, asked);
    const possibleDuplicates = isNew && written.state ? await this.duplicatesOf(written.state, request) : [];
    return writeAnswer(written, (state) => ({ ...contactView(state), possibleDuplicates }), isNew ? 201 : 200);
  }

  /** Changes a contact. The answer is the contact as it then is. */
  async change(id: string, command: ContactCommand, request: WriteRequest): Promise<Answer<ContactDto>> {
    const normal = await this.normal(command, request.principal.organizationId);
    const asked = { request, context: await this.contexts.of(request) };
    return writeAnswer(await this.parties.change(this.kind, id, normal, asked), contactView);
  }

  /** Merges a contact into another one. The answer is the survivor. */
  async merge(id: string, intoId: string, request: WriteRequest): Promise<Answer<ContactDto>> {
    const asked = { request, context: await this.contexts.of(request) };
    return writeAnswer(await this.parties.merge(this.kind, { id, intoId }, asked), contactView);
  }

  /** Decides a creation without writing it. @throws as the decision */
  check(command: CreateContact, organizationId: string): Promise<void> {
    return this.parties.check(this.kind, command.contactId, command, organizationId);
  }

  /** Makes a contact that a deal brings along. */
  async createWithDeal(command: CreateContact, asked: Asked): Promise<void> {
    await this.parties.make(this.kind, command.contactId, command, asked);
  }

  /** The command with phones in E.164 and emails in their normal form, each once. @throws `phone_unreadable`, `organization_not_found` */
  async normal<Command extends ContactCommand>(command: Command, organizationId: string): Promise<Command> {
    if (command.type !== 'create_contact' && command.type !== 'edit_contact') return command;
    const { emails, phones } = command;
    const { organization } = await this.neighbours.catalogue(organizationId);
    return {
      ...command,
      ...(emails && { emails: [...new Set(emails.map(normalEmail))] }),
      ...(phones && { phones: readPhones(phones, organization) }),
    };
  }

  /** From the read model, which may be behind or away: a hint. */
  private async duplicatesOf({ id, emails, phones }: Contact, { principal }: WriteRequest): Promise<string[]> {
    const found = await this.contacts.alike(principal.organizationId, { emails, phones }).catch(() => []);
    return found.filter((one) => one !== id);
  }
}
