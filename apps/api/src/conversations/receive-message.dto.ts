import { IsString, MaxLength, MinLength } from 'class-validator';
import { IsInstant, OrAbsent } from '../request/validation.js';

/** A message that a channel's provider took for the organization. Texts and addresses are stored encrypted. */
export class ReceiveMessageDto {
  /**
   * The provider's id of it: the same one again is the same message.
   * @example "wamid.HBgLNDkzMDkwMTgyMA"
   */
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  id: string;

  /**
   * Who wrote it: a phone number, an email address or the id of a chat.
   * @example "+49 30 901820"
   */
  @IsString()
  @MinLength(1)
  @MaxLength(320)
  from: string;

  /**
   * What the sender is called, for a contact that is not known yet.
   * @example "Grace Lind"
   */
  @OrAbsent()
  @IsString()
  @MaxLength(200)
  name?: string;

  /** Empty where there is none, e.g. a picture alone. */
  @IsString()
  @MaxLength(100_000)
  text: string;

  /** When it was sent, by the provider's clock. */
  @IsInstant()
  sentAt: string;
}

/** What a received message was to us. */
export class MessageReceivedDto {
  messageId: string;
  conversationId: string;
}
