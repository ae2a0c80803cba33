import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { importStreams } from '#domain';
import { RecordCommands } from '../log/record-commands.js';
import { type Answer } from '../request/answer.js';
import { writeAnswer } from '../request/write-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { type ImportDto } from './import.dto.js';
import { stateView } from './state-view.js';

/** Begin to undo an import. */
export class UndoImport extends Command<Answer<ImportDto>> {
  constructor(
    readonly importId: string,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

@CommandHandler(UndoImport)
export class UndoImportHandler implements ICommandHandler<UndoImport> {
  constructor(private readonly records: RecordCommands) {}

  async execute({ importId: id, request }: UndoImport): Promise<Answer<ImportDto>> {
    const commands = [{ type: 'undo_import' } as const];
    const record = { streams: importStreams, id, recordId: '', commands, request };
    return writeAnswer(await this.records.execute({ ...record, world: () => null }), stateView);
  }
}
