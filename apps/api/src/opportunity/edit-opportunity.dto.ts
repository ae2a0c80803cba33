import { ArrayMaxSize, IsArray, IsIn, IsInt, IsObject, IsString, MaxLength } from 'class-validator';
import { type Status } from '#domain';
import { IsDay, IsUUID, IsInstant, OrAbsent, OrCleared } from '../request/validation.js';
import { ReasonDto } from '../request/write.dto.js';
import { IsMoney, MoneyDto } from './money.dto.js';

/** The fields to change (JSON merge patch): an absent one stays, null clears. */
export class EditOpportunityDto extends ReasonDto {
  /** Null: it shows its contact's present name. */
  @OrCleared()
  @IsString()
  @MaxLength(200)
  name?: string | null;

  /** Null: zero. */
  @OrCleared()
  @IsMoney()
  value?: MoneyDto | null;

  @OrAbsent()
  @IsUUID()
  pipelineId?: string;

  @OrAbsent()
  @IsUUID()
  stageId?: string;

  /** Where the stage does not decide it. */
  @OrAbsent()
  @IsIn(['open', 'won', 'lost', 'abandoned'])
  status?: Status;

  @OrCleared()
  @IsUUID()
  teamId?: string | null;

  @OrCleared()
  @IsUUID()
  repId?: string | null;

  @OrCleared()
  @IsUUID()
  agentId?: string | null;

  @OrAbsent()
  @IsUUID()
  contactId?: string;

  @OrCleared()
  @IsUUID()
  accountId?: string | null;

  @OrAbsent()
  @IsUUID()
  conversationId?: string;

  @OrCleared()
  @IsInstant()
  followUpAt?: string | null;

  @OrCleared()
  @IsString()
  @MaxLength(100)
  source?: string | null;

  @OrCleared()
  @IsDay()
  expectedCloseDate?: string | null;

  /** Null: that of its stage. */
  @OrCleared()
  @IsInt()
  probability?: number | null;

  @OrCleared()
  @IsString()
  @MaxLength(20_000)
  description?: string | null;

  /** All of them, as they are to be. */
  @OrCleared()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  tags?: string[] | null;

  /** By the field's id; the others stay. */
  @OrAbsent()
  @IsObject()
  customFields?: Record<string, string | number | null>;

  @OrAbsent()
  @IsString()
  @MaxLength(100)
  rank?: string;
}
