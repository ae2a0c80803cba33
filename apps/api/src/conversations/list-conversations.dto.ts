import { Transform } from 'class-transformer';
import { Equals, IsString, MaxLength, MinLength } from 'class-validator';
import { PageDto } from '../request/read.dto.js';
import { IsUUID, OrAbsent } from '../request/validation.js';

const IfTrue = () => Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value));

/** Which part of the inbox. */
export class ListConversationsDto extends PageDto {
  @OrAbsent()
  @IsUUID()
  channelId?: string;

  /** Over the channels that were given to this team. */
  @OrAbsent()
  @IsUUID()
  teamId?: string;

  @OrAbsent()
  @IsUUID()
  contactId?: string;

  /**
   * Words of the contact's name, or their beginnings.
   * @example "grace li"
   */
  @OrAbsent()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  q?: string;

  /** `true`: those that wait for an answer. */
  @OrAbsent()
  @IfTrue()
  @Equals(true)
  unanswered?: true;

  /** `true`: those with messages that nobody has read. */
  @OrAbsent()
  @IfTrue()
  @Equals(true)
  unread?: true;
}
