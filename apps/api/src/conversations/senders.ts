import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import { type AddressKind } from '#addresses';
import { type CommandContext, CommandExecutor } from '#event-store';
import { contactStreams } from '#domain';
import { ReachReader } from '#projections';
import { contactMerging } from '#world';

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
    private readonly reach: ReachReader,
    private readonly executor: CommandExecutor,
  ) {}

  /**
   * The contact with that phone or email; else a new one, whose id follows from the conversation's, so that two first messages
   * of one address make one contact.
   */
  async contactOf(conversationId: string, sender: Sender, context: CommandContext): Promise<string> {
    const [known] = await this.knownAt(sender, context);
    if (known !== undefined) return known;
    const contactId = v5('contact', conversationId);
    return this.create(contactId, sender, { ...context, commandId: contactId });
  }

  private knownAt({ kind, address }: Sender, { organizationId }: CommandContext): Promise<readonly string[]> {
    return kind === 'chat' ? Promise.resolve([]) : this.reach.contactsAt(organizationId, address);
  }

  private async create(contactId: string, { kind, address, name }: Sender, context: CommandContext): Promise<string> {
    const called = name?.trim() ? name : address;
    const emails = kind === 'email' ? [address] : [];
    const phones = kind === 'phone' ? [address] : [];
    const command = { type: 'create_contact' as const, contactId, name: called, emails, phones };
    await this.executor.execute({
      streams: contactStreams,
      id: contactId,
      recordId: '',
      commands: [{ command }],
      context,
      world: () => Promise.resolve(contactMerging.world),
      isNew: true,
    });
    return contactId;
  }
}
