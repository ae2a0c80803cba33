import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { ReadDto } from '../request/read.dto.js';
import { Reads, RecordId } from '../request/route.js';
import { ContactDetailsDto } from './contact.dto.js';
import { GetContact } from './get-contact.handler.js';

@ApiTags('contacts')
@Controller('v1/contacts/:contactId')
export class GetContactController {
  constructor(private readonly queries: QueryBus) {}

  /**
   * One contact. Its ETag is what a write takes as If-Match. One that was merged is answered by its survivor, under the survivor's
   * id; `mergedContactIds` of the survivor names it.
   */
  @Get()
  @Reads('contacts:read', ContactDetailsDto, 'contact_not_found')
  getContact(
    @Caller() principal: Principal,
    @RecordId('contactId', 'contact_not_found') contactId: string,
    @Query() query: ReadDto,
  ) {
    return this.queries.execute(new GetContact(principal, { ...query, contactId }));
  }
}
