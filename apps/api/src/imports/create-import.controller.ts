import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { derivedId } from '../request/derived-id.js';
import { Creates } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { CreateImportDto } from './create-import.dto.js';
import { CreateImport } from './create-import.handler.js';
import { ImportDto } from './import.dto.js';

@ApiTags('imports')
@Controller('v1/imports')
export class CreateImportController {
  constructor(private readonly commands: CommandBus) {}

  /**
   * Begins an import: says what the rows are and what the columns mean. Send the file next. A row that was imported before, by
   * its key, or, without one, by all that it says, adds nothing.
   */
  @Post()
  @Creates('imports:write', ImportDto, 'already_exists', 'import_mapping_wrong')
  createImport(@Body() body: CreateImportDto, @Sent() request: WriteRequest) {
    const { id: importId = derivedId('import', request), fileHash = null, dryRun = false, ...fields } = fieldsOf(body);
    const command = { type: 'start_import', importId, fileHash, dryRun, ...fields } as const;
    return this.commands.execute(new CreateImport(command, request));
  }
}
