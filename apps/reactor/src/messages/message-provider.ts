import { type Channel } from '#domain';

/** A message on its way to the other side of a channel. */
export interface OutgoingMessage {
  /** the same however often the message is handed over: a provider that knows it takes the message once */
  readonly id: string;
  readonly organizationId: string;
  readonly channel: Channel;
  /** the other side's phone number, email address or chat */
  readonly to: string;
  readonly text: string;
}

/** What a provider said of a message: its own id of it, or why it refuses it for good. */
export type Delivery = { readonly providerId: string } | { readonly reason: string };

/** Who carries messages to the other side of channels. */
export interface MessageProvider {
  /** Hands a message over. Throws where the provider cannot say now: it is asked again, with the same message. */
  deliver(message: OutgoingMessage): Promise<Delivery>;
}
