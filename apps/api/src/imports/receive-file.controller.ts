import { Body, Controller, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Guarded, RecordId } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { ImportDto } from './import.dto.js';
import { ReceiveFile } from './receive-file.handler.js';

@ApiTags('imports')
@Controller('v1/imports/:importId/file')
export class ReceiveFileController {
  constructor(private readonly commands: CommandBus) {}

  /**
   * Sends the file of the import, as it is: CSV in UTF-8 with a header, its fields separated by commas, semicolons, tabs or bars;
   * or NDJSON. Up to 1 GB. Where the connection breaks, send it again from its beginning. The work begins at once.
   */
  @Put()
  @Guarded('imports:write')
  @ApiConsumes('text/csv', 'application/x-ndjson', 'application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ type: ImportDto, description: 'The import, which is being worked off' })
  @ApiProblems(
    ...([
      'unauthorized',
      'forbidden',
      'import_not_found',
      'import_has_file',
      'import_undone',
      'import_file_differs',
      'too_large',
    ] as const),
    ...(['import_file_empty', 'import_encoding', 'import_columns_missing', 'import_columns_repeated'] as const),
    ...(['row_too_large', 'not_json', 'log_unavailable'] as const),
  )
  receiveFile(
    @RecordId('importId', 'import_not_found') importId: string,
    @Body() file: unknown,
    @Sent() request: WriteRequest,
  ) {
    return this.commands.execute(new ReceiveFile(importId, file, request));
  }
}
