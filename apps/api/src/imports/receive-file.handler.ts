import { Readable } from 'node:stream';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Import, importStreams } from '#domain';
import { CommandExecutor } from '#event-store';
import { HttpProblem } from '#http';
import { digestOf, ImportFiles, type ReceivedFile } from '#import-rows';
import { type Answer } from '../request/answer.js';
import { CommandContexts } from '../request/command-contexts.js';
import { writeAnswer } from '../request/write-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { requireColumns } from './file-columns.js';
import { asProblem } from './file-problems.js';
import { type ImportDto } from './import.dto.js';
import { stateView } from './state-view.js';

/** Take the file of an import in. */
export class ReceiveFile extends Command<Answer<ImportDto>> {
  constructor(
    readonly importId: string,
    readonly file: unknown,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

@CommandHandler(ReceiveFile)
export class ReceiveFileHandler implements ICommandHandler<ReceiveFile> {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly contexts: CommandContexts,
    private readonly files: ImportFiles,
  ) {}

  async execute({ importId, file, request }: ReceiveFile): Promise<Answer<ImportDto>> {
    const { organizationId } = request.principal;
    const { state } = await this.executor.load(importStreams, organizationId, importId);
    if (!state) throw new HttpProblem('import_not_found', { importId });
    if (!(file instanceof Readable)) throw new HttpProblem('import_file_empty');
    const received = state.file ? await again(file, state.file) : await this.received(file, state, organizationId);
    const written = await this.executor.execute({
      ...{ streams: importStreams, id: importId, recordId: '' },
      commands: [{ command: { type: 'receive_import_file', ...received } }],
      context: this.contexts.implied(request, request.commandId),
      world: () => Promise.resolve(null),
    });
    return writeAnswer(written, stateView);
  }

  private async received(file: Readable, state: Import, organizationId: string): Promise<ReceivedFile> {
    const received = await this.files.receive({ organizationId, importId: state.id }, file).catch(asProblem);
    requireColumns(state.mapping, received.format);
    return received;
  }
}

/** The same file again is no other one: the answer to its first sending was lost. */
async function again(file: Readable, known: ReceivedFile): Promise<ReceivedFile> {
  return { ...known, hash: await digestOf(file) };
}
