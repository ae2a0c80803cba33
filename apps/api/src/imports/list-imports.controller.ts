import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { PageDto } from '../request/read.dto.js';
import { Reads } from '../request/route.js';
import { ImportsDto } from './import.dto.js';
import { ListImports } from './list-imports.handler.js';

@ApiTags('imports')
@Controller('v1/imports')
export class ListImportsController {
  constructor(private readonly queries: QueryBus) {}

  /** A page of imports; the one that began last comes first. */
  @Get()
  @Reads('imports:read', ImportsDto, 'invalid_cursor')
  listImports(@Caller() principal: Principal, @Query() query: PageDto) {
    return this.queries.execute(new ListImports(principal, query));
  }
}
