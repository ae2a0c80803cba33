import { ArrayMaxSize, Equals, IsArray, IsInt, IsObject, IsString, MaxLength, MinLength } from 'class-validator';
import { IsDay, IsUUID, IsInstant, OrAbsent } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';
import { IsMoney, MoneyDto } from './money.dto.js';

/** A deal. */
export class CreateOpportunityDto extends WriteDto {
  /** The deal's id, where you want to name it. */
  @OrAbsent()
  @IsUUID()
  id?: string;

  /** Your own id of it, unique among deals: creating with a known one answers 200 with the deal that has it. */
  @OrAbsent()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  externalId?: string;

  /**
   * Stored in clear. Absent: it shows its contact's present name.
   * @example "Acme: 40 seats"
   */
  @OrAbsent()
  @IsString()
  @MaxLength(200)
  name?: string;

  /** A contact of the organization. */
  @OrAbsent()
  @IsUUID()
  contactId?: string;

  /** For tokens with the scope `backdate`: the contact is not known. */
  @OrAbsent()
  @Equals(true)
  withoutContact?: true;

  @OrAbsent()
  @IsUUID()
  accountId?: string;

  /** Absent: the team's, else the default one. */
  @OrAbsent()
  @IsUUID()
  pipelineId?: string;

  /** An active stage. Absent: the first. */
  @OrAbsent()
  @IsUUID()
  stageId?: string;

  /** In the pipeline's currency. Absent: zero. */
  @OrAbsent()
  @IsMoney()
  value?: MoneyDto;

  /** @example "inbound" */
  @OrAbsent()
  @IsString()
  @MaxLength(100)
  source?: string;

  @OrAbsent()
  @IsUUID()
  teamId?: string;

  @OrAbsent()
  @IsUUID()
  channelId?: string;

  @OrAbsent()
  @IsUUID()
  conversationId?: string;

  /** A member; of the team, if there is one. */
  @OrAbsent()
  @IsUUID()
  repId?: string;

  @OrAbsent()
  @IsUUID()
  agentId?: string;

  /**
   * A calendar date.
   * @example "2026-12-31"
   */
  @OrAbsent()
  @IsDay()
  expectedCloseDate?: string;

  @OrAbsent()
  @IsInstant()
  followUpAt?: string;

  /** Stored encrypted. */
  @OrAbsent()
  @IsString()
  @MaxLength(20_000)
  description?: string;

  /** Stored in clear: no names of people. */
  @OrAbsent()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  tags?: string[];

  /** By the field's id. */
  @OrAbsent()
  @IsObject()
  customFields?: Record<string, string | number>;

  /** Whole per cent. Absent: that of its stage. */
  @OrAbsent()
  @IsInt()
  probability?: number;
}
