import { IntersectionType } from '@nestjs/swagger';
import { type Channel } from '#domain';
import { RevisedDto } from '../request/revised.dto.js';

/** Where the organization can be written to or called. */
export class ChannelDto {
  id: string;
  /** @example "Sales desk" */
  name: string;
  /** @example "whatsapp" */
  kind: Channel['kind'];
  /** Its number, mailbox or site. @example "+4930123456" */
  address: string;
  /** The teams that have it. */
  teamIds: string[];
}

/** A channel in the list. */
export class ListedChannelDto extends IntersectionType(ChannelDto, RevisedDto) {}

/** Every channel of the organization. */
export class ChannelsDto {
  items: ListedChannelDto[];
}

/** What the channel's provider signs its requests with. */
export class ChannelSecretDto {
  channelId: string;
  /** Counts up with each new secret. */
  version: number;
  /** In the form of Standard Webhooks. @example "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD" */
  secret: string;
  /** Where the provider posts the messages that it takes. @example "/v1/channels/<organization>/<channel>/messages" */
  messagesPath: string;
}
