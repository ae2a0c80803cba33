import { IsIn, IsString, MaxLength } from 'class-validator';
import { type Channel, channelKinds } from '#domain';
import { IsUUID, OrAbsent } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** A channel. */
export class AddChannelDto extends WriteDto {
  /** The channel's id, where you want to name it. */
  @OrAbsent()
  @IsUUID()
  id?: string;

  /**
   * Unique among the channels, ignoring case.
   * @example "Sales desk"
   */
  @IsString()
  @MaxLength(200)
  name: string;

  /** @example "whatsapp" */
  @IsIn(channelKinds)
  kind: Channel['kind'];

  /**
   * Its number, mailbox or site. Stored in clear.
   * @example "+4930123456"
   */
  @IsString()
  @MaxLength(200)
  address: string;
}
