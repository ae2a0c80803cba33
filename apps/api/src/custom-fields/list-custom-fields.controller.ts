import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { ReadDto } from '../request/read.dto.js';
import { Reads } from '../request/route.js';
import { CustomFieldsDto } from './custom-field.dto.js';
import { ListCustomFields } from './list-custom-fields.handler.js';

@ApiTags('custom fields')
@Controller('v1/custom-fields')
export class ListCustomFieldsController {
  constructor(private readonly queries: QueryBus) {}

  /** Every field that the organization defined. */
  @Get()
  @Reads('catalogue:read', CustomFieldsDto)
  listCustomFields(@Caller() principal: Principal, @Query() query: ReadDto) {
    return this.queries.execute(new ListCustomFields(principal, query));
  }
}
