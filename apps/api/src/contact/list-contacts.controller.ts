import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { Reads } from '../request/route.js';
import { ContactsDto } from './contact.dto.js';
import { ListContactsDto } from './list-contacts.dto.js';
import { ListContacts } from './list-contacts.handler.js';

@ApiTags('contacts')
@Controller('v1/contacts')
export class ListContactsController {
  constructor(private readonly queries: QueryBus) {}

  /** A page of contacts, by name, email or phone, in the order of their names; merged ones are not listed. */
  @Get()
  @Reads('contacts:read', ContactsDto, 'invalid_cursor')
  listContacts(@Caller() principal: Principal, @Query() query: ListContactsDto) {
    return this.queries.execute(new ListContacts(principal, query));
  }
}
