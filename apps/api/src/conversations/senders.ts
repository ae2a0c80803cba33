import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import { type AddressKind } from '#addresses';
import { type CommandContext, CommandExecutor } from '#event-store';
import { contactStreams } from '#domain';
import { ContactsByAddress } from './contacts-by-address.js';

/** Who wrote a first message. */
export interface Sender {
  readonly kind: AddressKind;
  /** in its normal form */
  readonly address: string;
  readonly name: string | undefined;
}

/** Finds the contact who wrote, or makes one. */
@Injectable()
export class Senders {
  constructor(
    private readonly contacts: ContactsByAddress,
    private readonly executor: CommandExecutor,
  ) {}

  /**
   * The contact with that phone or email; else a new one, whose id follows from the conversation's, so that two first messages
   * of one address make one contact.
   */
  async contactOf(conversationId: string, sender: Sender, context: CommandContext): Promise<string> {
    const known = await this.contacts.find(context.organizationId, sender);
    return (
      known ??
      this.create(v5('contact', conversationId), sender, { ...context, commandId: v5('contact', conversationId) })
    );
  }

  private async create(contactId: string, { kind, address, name }: Sender, context: CommandContext): Promise<string> {
    const called = name?.trim() ? name : address;
    const emails = kind === 'email' ? [address] : [];
    const phones = kind === 'phone' ? [address] : [];
    await this.executor.execute({
      streams: contactStreams,
      id: contactId,
      recordId: '',
      commands: [{ command: { type: 'create_contact', contactId, name: called, emails, phones } }],
      context,
      world: () => Promise.resolve({ accountIds: new Set<string>() }),
      isNew: true,
    });
    return contactId;
  }
}
