import { IsObject, IsString, MaxLength } from 'class-validator';
import { IsMoney, MoneyDto } from '../opportunity/money.dto.js';
import { IsDay, IsUUID, OrAbsent, OrCleared } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** Which contact and account the lead becomes. */
export class ConvertLeadToContactDto extends WriteDto {
  /** Absent: the lead's; where it has none, a new one is made. */
  @OrAbsent()
  @IsUUID()
  contactId?: string;

  /** Null: none. Absent: the lead's, else the contact's; where there is none, a new one of the lead's company is made. */
  @OrCleared()
  @IsUUID()
  accountId?: string | null;
}

/** How the deal is made. */
export class ConvertLeadDto extends ConvertLeadToContactDto {
  /** Absent: the funnel of the lead's team, else the default pipeline. */
  @OrAbsent()
  @IsUUID()
  pipelineId?: string;

  /** An active stage. Absent: the first. */
  @OrAbsent()
  @IsUUID()
  stageId?: string;

  /** Of the deal. Absent: the lead's company, else it shows its contact's name. */
  @OrAbsent()
  @IsString()
  @MaxLength(200)
  name?: string;

  /** Absent: the lead's. In the pipeline's currency. */
  @OrAbsent()
  @IsMoney()
  value?: MoneyDto;

  /** Null: nobody. Absent: the lead's. */
  @OrCleared()
  @IsUUID()
  repId?: string | null;

  /** Null: none. Absent: the lead's. */
  @OrCleared()
  @IsUUID()
  teamId?: string | null;

  @OrAbsent()
  @IsUUID()
  channelId?: string;

  @OrAbsent()
  @IsDay()
  expectedCloseDate?: string;

  /** Of the deal, by the field's id. */
  @OrAbsent()
  @IsObject()
  customFields?: Record<string, string | number>;

  /** For stages that want one. */
  @OrAbsent()
  @IsString()
  @MaxLength(2000)
  reason?: string;
}
