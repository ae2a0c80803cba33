import { Injectable } from '@nestjs/common';
import { contactStreams, type CreateContact, type CreateOpportunity } from '#domain';
import { type CommandContext, CommandExecutor } from '#event-store';
import { ContactCommands } from '../contact/contact-commands.js';
import { derivedId } from '../request/derived-id.js';
import { type WriteRequest } from '../request/write-request.js';
import { type NewContactDto } from './new-opportunity.dto.js';

/** A contact that one request makes together with a deal, and before it. */
export interface InlineContact {
  readonly contactId: string;
  /** Whether an earlier try of the request made it: the deal may be missing. */
  isMade(): Promise<boolean>;
  /** Decides its creation without writing it. @throws as the decision */
  check(): Promise<void>;
  /** Makes it; its event carries the deal's command, so that somebody else can make the deal if this process ends here. */
  make(deal: CreateOpportunity): Promise<void>;
}

/** Contacts that are described where a deal is made. */
@Injectable()
export class InlineContacts {
  constructor(
    private readonly contacts: ContactCommands,
    private readonly executor: CommandExecutor,
  ) {}

  /** The contact described; its id is from the request's command id, so that a retry makes the same. @throws `phone_unreadable` */
  async of(described: NewContactDto, request: WriteRequest, context: CommandContext): Promise<InlineContact> {
    const { organizationId, commandId } = context;
    const contactId = derivedId('contact', request);
    const { name, emails = [], phones = [], accountId } = described;
    const written: CreateContact = { type: 'create_contact', contactId, name, emails, phones };
    const creation = await this.contacts.normal(
      { ...written, ...(accountId !== undefined && { accountId }) },
      organizationId,
    );
    return {
      contactId,
      isMade: async () => (await this.executor.load(contactStreams, organizationId, contactId)).state !== null,
      check: () => this.contacts.check(creation, organizationId),
      make: (command) =>
        this.contacts.createWithDeal({ ...creation, deal: { commandId, command } }, { request, context }),
    };
  }
}
