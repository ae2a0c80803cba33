import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { ReadDto } from '../request/read.dto.js';
import { Reads, RecordId } from '../request/route.js';
import { GetImport } from './get-import.handler.js';
import { ImportDto } from './import.dto.js';

@ApiTags('imports')
@Controller('v1/imports/:importId')
export class GetImportController {
  constructor(private readonly queries: QueryBus) {}

  /** One import, and how far it is. */
  @Get()
  @Reads('imports:read', ImportDto, 'import_not_found')
  getImport(
    @Caller() principal: Principal,
    @RecordId('importId', 'import_not_found') importId: string,
    @Query() query: ReadDto,
  ) {
    return this.queries.execute(new GetImport(principal, { ...query, importId }));
  }
}
