import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { RecordId, Writes } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { WriteDto } from '../request/write.dto.js';
import { ImportDto } from './import.dto.js';
import { UndoImport } from './undo-import.handler.js';

@ApiTags('imports')
@Controller('v1/imports/:importId/undo')
export class UndoImportController {
  constructor(private readonly commands: CommandBus) {}

  /**
   * Begins to undo an import: deals that it made are deleted, leads discarded. One whose file has not come is called off. What a person or agent changed since stays, and is
   * listed; so do contacts and accounts. Importing a row again makes its deal anew, and restores its lead.
   */
  @Post()
  @Writes('imports:write', ImportDto, 'import_not_found', 'import_not_done', 'import_not_undoable')
  undoImport(
    @RecordId('importId', 'import_not_found') importId: string,
    @Body() _: WriteDto,
    @Sent() request: WriteRequest,
  ) {
    return this.commands.execute(new UndoImport(importId, request));
  }
}
