import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { PageDto } from '../request/read.dto.js';
import { Reads } from '../request/route.js';
import { ContactsDto } from './contact.dto.js';
import { ListContacts } from './list-contacts.handler.js';

@ApiTags('contacts')
@Controller('v1/contacts')
export class ListContactsController {
  constructor(private readonly queries: QueryBus) {}

  /** A page of contacts, by name. */
  @Get()
  @Reads('contacts:read', ContactsDto, 'invalid_cursor')
  listContacts(@Caller() principal: Principal, @Query() query: PageDto) {
    return this.queries.execute(new ListContacts(principal, query));
  }
}
