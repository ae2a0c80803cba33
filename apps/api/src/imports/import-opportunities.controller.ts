import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiExtraModels, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Guarded, RecordId } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import {
  ImportedCreationDto,
  ImportedMoveDto,
  ImportedValueDto,
  ImportOpportunitiesDto,
} from './import-opportunities.dto.js';
import { ImportOpportunities } from './import-opportunities.handler.js';
import { ImportResultsDto } from './import-results.dto.js';

@ApiTags('imports')
@Controller('v1/imports/:importId/opportunities')
export class ImportOpportunitiesController {
  constructor(private readonly commands: CommandBus) {}

  /** Takes in deals with their past, up to 500 rows and 1 MB. Each row is one append, all or nothing; a row that was taken in before adds nothing. */
  @Post()
  @Guarded('imports:write')
  @HttpCode(207)
  @ApiExtraModels(ImportedCreationDto, ImportedMoveDto, ImportedValueDto)
  @ApiResponse({ status: 207, type: ImportResultsDto, description: 'What became of each row' })
  @ApiProblems('invalid_request', 'unknown_field', 'unauthorized', 'forbidden', 'too_large', 'log_unavailable')
  importOpportunities(
    @RecordId('importId', 'route_not_found') importId: string,
    @Body() { rows }: ImportOpportunitiesDto,
    @Sent() request: WriteRequest,
  ) {
    return this.commands.execute(new ImportOpportunities(importId, rows, request));
  }
}
