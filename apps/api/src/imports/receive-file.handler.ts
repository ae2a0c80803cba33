import { Readable } from 'node:stream';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Rejected } from '#decider';
import { type Import, type ImportState, importStreams } from '#domain';
import { CommandExecutor, type Written } from '#event-store';
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
    const state = await this.requireWanted(importId, request);
    if (!(file instanceof Readable)) throw new HttpProblem('import_file_empty');
    const written = state.file
      ? await this.write(await again(file, state.file), importId, request)
      : await this.take(file, state, request);
    return writeAnswer(written, stateView);
  }

  /** The import. @throws `import_not_found`; `import_undone` where it was called off before its file came */
  private async requireWanted(importId: string, { principal }: WriteRequest): Promise<Import> {
    const { state } = await this.executor.load(importStreams, principal.organizationId, importId);
    if (!state) throw new HttpProblem('import_not_found', { importId });
    if (state.phase === 'undone' && !state.file) throw new HttpProblem('import_undone', { importId });
    return state;
  }

  /** What is refused does not stay: it holds people's names. */
  private async take(file: Readable, { id: importId, mapping }: Import, request: WriteRequest) {
    const address = { organizationId: request.principal.organizationId, importId };
    const received = await this.files.receive(address, file).catch(async (error: unknown) => {
      await this.requireWanted(importId, request); // what was called off loses its folder while the file comes in
      return asProblem(error);
    });
    try {
      requireColumns(mapping, received.format);
      return await this.write(received, importId, request);
    } catch (error) {
      if (error instanceof HttpProblem || error instanceof Rejected) await this.files.discard(address, received.hash);
      throw error;
    }
  }

  private write(received: ReceivedFile, id: string, request: WriteRequest): Promise<Written<ImportState>> {
    return this.executor.execute({
      ...{ streams: importStreams, id, recordId: '' },
      commands: [{ command: { type: 'receive_import_file', ...received } }],
      context: this.contexts.implied(request, request.commandId),
      world: () => Promise.resolve(null),
    });
  }
}

/** The same file again is no other one: the answer to its first sending was lost. */
async function again(file: Readable, known: ReceivedFile): Promise<ReceivedFile> {
  return { ...known, hash: await digestOf(file) };
}
