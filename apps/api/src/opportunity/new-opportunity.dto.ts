import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsEmail, IsObject, IsString, MaxLength, ValidateNested } from 'class-validator';
import { IsUUID, OrAbsent, Trimmed } from '../request/validation.js';
import { CreateOpportunityDto } from './create-opportunity.dto.js';

/** A person who is written down with the deal. Name, emails and phones are stored encrypted. */
export class NewContactDto {
  /** @example "Grace Lind" */
  @IsString()
  @MaxLength(200)
  name: string;

  @OrAbsent()
  @IsArray()
  @ArrayMaxSize(20)
  @Trimmed()
  @IsEmail({}, { each: true })
  emails?: string[];

  /**
   * Kept in E.164. One without a country code is of the organization's country, that of its locale.
   * @example ["+49 30 901820"]
   */
  @OrAbsent()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(50, { each: true })
  phones?: string[];

  /** An account of the organization. */
  @OrAbsent()
  @IsUUID()
  accountId?: string;
}

/** A deal, with its contact if that is new. */
export class NewOpportunityDto extends CreateOpportunityDto {
  /** In place of contactId: a new contact, made with the deal. Where either is refused, neither is made. */
  @OrAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => NewContactDto)
  contact?: NewContactDto;
}
