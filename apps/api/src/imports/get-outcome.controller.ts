import { Controller, Get, Header, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { ApiProblems, Guarded, RecordId } from '../request/route.js';
import { GetOutcome } from './get-outcome.handler.js';

@ApiTags('imports')
@Controller('v1/imports/:importId/outcome')
export class GetOutcomeController {
  constructor(private readonly queries: QueryBus) {}

  /**
   * What became of each row so far, as CSV: its line, `created`, `restored`, `unchanged` or `rejected`, the record's id, and the
   * code and reason of a rejection; after an undo `undone` or `kept` of what was made. A text that a spreadsheet would take for a
   * formula begins with an apostrophe.
   */
  @Get()
  @Guarded('imports:read')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblems('unauthorized', 'forbidden', 'import_not_found', 'log_unavailable')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="outcome.csv"')
  async getOutcome(
    @Caller() principal: Principal,
    @RecordId('importId', 'import_not_found') importId: string,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.queries.execute(new GetOutcome(principal.organizationId, importId)));
  }
}
