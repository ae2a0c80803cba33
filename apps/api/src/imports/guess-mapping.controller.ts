import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Guarded } from '../request/route.js';
import { GuessedMappingDto, GuessMappingDto } from './guess-mapping.dto.js';
import { GuessMapping } from './guess-mapping.handler.js';

@ApiTags('imports')
@Controller('v1/imports/guess')
export class GuessMappingController {
  constructor(private readonly queries: QueryBus) {}

  /** Proposes a mapping by the names of the columns and the values of some rows. Writes nothing. */
  @Post()
  @HttpCode(200)
  @Guarded('imports:read')
  @ApiOkResponse({ type: GuessedMappingDto })
  @ApiProblems(
    ...(['invalid_request', 'unknown_field', 'unauthorized', 'forbidden', 'import_file_empty'] as const),
    ...(['import_encoding', 'row_too_large'] as const),
  )
  guessMapping(@Body() body: GuessMappingDto) {
    return this.queries.execute(new GuessMapping(body));
  }
}
