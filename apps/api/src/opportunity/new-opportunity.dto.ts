import { PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import { CreateContactDto } from '../contact/create-contact.dto.js';
import { OrAbsent } from '../request/validation.js';
import { CreateOpportunityDto } from './create-opportunity.dto.js';

/** A person who is written down with the deal. Name, emails and phones are stored encrypted. */
export class NewContactDto extends PickType(CreateContactDto, ['name', 'emails', 'phones', 'accountId']) {}

/** A deal, with its contact if that is new. */
export class NewOpportunityDto extends CreateOpportunityDto {
  /** In place of contactId: a new contact, made with the deal. Where either is refused, neither is made. */
  @OrAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => NewContactDto)
  contact?: NewContactDto;
}
