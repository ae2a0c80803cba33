import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsMoney, MoneyDto } from '../opportunity/money.dto.js';
import { IsUUID, OrCleared, Trimmed } from '../request/validation.js';
import { aCountry } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** What somebody tells of a prospect. Null, and a blank text, is nothing. */
export class TellsOfLeadDto extends WriteDto {
  /** @example "Grace Lind" */
  @OrCleared()
  @IsString()
  @MaxLength(200)
  name?: string | null;

  /** @example "Globex" */
  @OrCleared()
  @IsString()
  @MaxLength(200)
  company?: string | null;

  @OrCleared()
  @IsArray()
  @ArrayMaxSize(20)
  @Trimmed()
  @IsEmail({}, { each: true })
  emails?: string[] | null;

  /**
   * Kept in E.164. One without a country code is of the organization's country, that of its locale.
   * @example ["+49 30 901820"]
   */
  @OrCleared()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(50, { each: true })
  phones?: string[] | null;

  /**
   * ISO 3166-1.
   * @example "DE"
   */
  @OrCleared()
  @Matches(/^[A-Z]{2}$/, aCountry)
  country?: string | null;

  /**
   * What brought the prospect, in your words.
   * @example "pricing page"
   */
  @OrCleared()
  @IsString()
  @MaxLength(200)
  source?: string | null;

  /** @example "spring-2026" */
  @OrCleared()
  @IsString()
  @MaxLength(200)
  campaign?: string | null;

  /** What a deal with the prospect may be worth. */
  @OrCleared()
  @IsMoney()
  value?: MoneyDto | null;

  @OrCleared()
  @IsInt()
  @Min(0)
  @Max(100_000_000)
  employees?: number | null;

  @OrCleared()
  @IsString()
  @MaxLength(200)
  sector?: string | null;

  @OrCleared()
  @IsString()
  @MaxLength(10_000)
  notes?: string | null;

  /** By the id of a field that the organization defined on leads; an absent one stays, null clears. */
  @OrCleared()
  @IsObject()
  customFields?: Record<string, string | number | null>;
}

/** What is known of a prospect, with the records that it goes with. */
export class LeadFieldsDto extends TellsOfLeadDto {
  /** The contact that the prospect is already. */
  @OrCleared()
  @IsUUID()
  contactId?: string | null;

  @OrCleared()
  @IsUUID()
  accountId?: string | null;

  @OrCleared()
  @IsUUID()
  conversationId?: string | null;
}

/** The fields as a lead's command takes them: no list and no notes, where they are null. */
export function leadFieldsOf<Fields extends Pick<TellsOfLeadDto, 'emails' | 'phones' | 'notes' | 'customFields'>>(
  body: Fields,
) {
  const { emails, phones, notes, customFields, ...fields } = body;
  return {
    ...fields,
    ...(emails !== undefined && { emails: emails ?? [] }),
    ...(phones !== undefined && { phones: phones ?? [] }),
    ...(notes !== undefined && { notes: notes ?? '' }),
    ...(customFields && { customFields }),
  };
}
