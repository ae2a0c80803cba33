import { type Import, type ImportCommand, type ImportEvent, importStreams } from '#domain';
import { type RecordedEvent } from '#event-store';
import { type ProcessManager } from '../process-manager.js';
import { workChunk } from './chunk-work.js';
import { ImportContexts } from './import-context.js';
import { type ImportParts } from './import-parts.js';
import { undoChunk } from './undo-work.js';

const stepping = [
  'import_file_received',
  'import_chunk_done',
  'import_undo_started',
  'import_undo_chunk_done',
] as const satisfies readonly ImportEvent['type'][];

type Step = Extract<ImportEvent, { type: (typeof stepping)[number] }>;

/**
 * Works imports off, and undoes them, a chunk at a time: the event that says a chunk is done brings on the next. What was done
 * of a chunk when the process was killed is found again by its commands' ids.
 */
export class Imports implements ProcessManager<Step> {
  readonly name = 'imports';
  readonly reactsTo = stepping;

  constructor(private readonly parts: ImportParts) {}

  laneOf({ streamId }: RecordedEvent<Step>): string {
    return streamId;
  }

  async react(event: RecordedEvent<Step>): Promise<void> {
    const contexts = new ImportContexts(event.streamId, event);
    const { executor } = this.parts;
    const { state } = await executor.load(importStreams, contexts.organizationId, event.streamId);
    if (!state) return;
    const command = await this.next(event.event, state, contexts);
    if (command) await this.give(command, contexts, `${event.event.type}/${event.id}`);
    if (isLast(command) || isOver(state)) await this.parts.files.remove(contexts);
  }

  /** null: another event brought the import further. */
  private async next({ type, data }: Step, state: Import, contexts: ImportContexts): Promise<ImportCommand | null> {
    const { phase, chunks, undoneChunks } = state;
    switch (type) {
      case 'import_file_received':
        return phase === 'working' && chunks === 0 ? this.work(state, contexts) : null;
      case 'import_chunk_done':
        return phase === 'working' && chunks === data.chunk + 1 ? this.work(state, contexts) : null;
      case 'import_undo_started':
        return phase === 'undoing' && undoneChunks === 0 ? undoChunk(this.parts, contexts, state) : null;
      case 'import_undo_chunk_done':
        return phase === 'undoing' && undoneChunks === data.chunk + 1 ? undoChunk(this.parts, contexts, state) : null;
    }
  }

  private async work(state: Import, contexts: ImportContexts): Promise<ImportCommand> {
    try {
      return await workChunk(this.parts, contexts, state);
    } catch (error) {
      if (!isGone(error)) throw error;
      return { type: 'fail_import', reason: 'The file is gone: it was removed from the data folder.' };
    }
  }

  private async give(command: ImportCommand, contexts: ImportContexts, name: string): Promise<void> {
    await this.parts.executor.execute({
      streams: importStreams,
      id: contexts.importId,
      recordId: '',
      commands: [{ command }],
      context: contexts.of(name),
      world: () => Promise.resolve(null),
    });
  }
}

const isLast = (command: ImportCommand | null): boolean => command?.type === 'complete_import_chunk' && command.last;

const isOver = ({ phase }: Import): boolean => ['finished', 'failed', 'undone'].includes(phase);

const isGone = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
