import { Injectable } from '@nestjs/common';
import { addressKindOf, countryOf, emailAddress, normalPhone } from '#addresses';
import { type Channel, type Contact, contactStreams, type ConversationState } from '#domain';
import { CommandExecutor, type Written } from '#event-store';
import { HttpProblem } from '#http';
import { OrganizationNeighbours } from '#world';
import { CommandContexts } from '../request/command-contexts.js';
import { type WriteRequest } from '../request/write-request.js';
import { ConversationAddresses } from './conversation-addresses.js';
import { ConversationCommands } from './conversation-commands.js';
import { requireChannel } from './channels.js';

/** A message to a contact with whom there may be no conversation yet. */
export interface OutgoingMessage {
  readonly messageId: string;
  readonly contactId: string;
  readonly channelId: string;
  readonly text: string;
}

/** Begins conversations, or goes on with the one that the contact has at its address. */
@Injectable()
export class OutgoingConversations {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly neighbours: OrganizationNeighbours,
    private readonly addresses: ConversationAddresses,
    private readonly contexts: CommandContexts,
    private readonly conversations: ConversationCommands,
  ) {}

  /** @throws `channel_not_found`, `contact_not_found`, `no_address_for_channel`, and as the decision */
  async start({ contactId, ...message }: OutgoingMessage, request: WriteRequest): Promise<Written<ConversationState>> {
    const { organizationId } = request.principal;
    const { organization, teams } = await this.neighbours.catalogue(organizationId);
    const channel = requireChannel(teams, message.channelId);
    const contact = await this.contact(organizationId, contactId);
    const address = addressOf(contact, channel, organization.locale);
    const { channelId } = message;
    const context = await this.contexts.of(request);
    const conversationId = await this.addresses.reserve({ channelId, address }, context);
    const opening = { conversationId, contactId: contact.id, mergedIds: contact.mergedIds, address };
    return this.conversations.write(
      conversationId,
      { type: 'start_conversation', ...opening, ...message },
      request,
      true,
    );
  }

  /** The contact, or whom it was merged into. @throws `contact_not_found` */
  private async contact(organizationId: string, contactId: string): Promise<Contact> {
    const survivors = await this.neighbours.contacts(organizationId, [contactId]);
    const { state } = await this.executor.load(contactStreams, organizationId, survivors.get(contactId) ?? contactId);
    return state ?? notFound(contactId);
  }
}

function notFound(contactId: string): never {
  throw new HttpProblem('contact_not_found', { contactId });
}

/** Where the contact is to be found over the channel. @throws `no_address_for_channel` */
function addressOf({ id, emails, phones }: Contact, { id: channelId, kind }: Channel, locale: string): string {
  switch (addressKindOf(kind)) {
    case 'phone':
      return phones.flatMap((phone) => normalPhone(phone, countryOf(locale)) ?? [])[0] ?? unreachable('a phone number');
    case 'email':
      return emails.map(emailAddress)[0] ?? unreachable('an email address');
    case 'chat':
      return unreachable('a chat that they began');
  }

  function unreachable(needed: string): never {
    throw new HttpProblem('no_address_for_channel', { contactId: id, channelId, kind, needed });
  }
}
