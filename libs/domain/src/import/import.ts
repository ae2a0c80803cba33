import { type Decider } from '#decider';
import { reject } from '../rejections.js';
import {
  type CompleteImportChunk,
  type CompleteUndoChunk,
  type ImportCommand,
  type ReceiveImportFile,
  type StartImport,
} from './commands.js';
import { type ImportEvent } from './events.js';
import { evolve } from './evolve.js';
import { type Import, type ImportState } from './state.js';

/**
 * The rules of an import. What a process says twice changes nothing the second time.
 *
 * Its decisions throw `import_not_found`, `already_exists`, `import_file_differs`, `import_has_file`, `import_undone`,
 * `import_not_done`, `import_not_undoable`.
 */
export const bulkImport: Decider<ImportCommand, ImportState, ImportEvent, null> = {
  initialState: null,
  decide: (command, state) =>
    command.type === 'start_import' ? start(command, state) : decideOn(command, live(state)),
  evolve,
};

const live = (state: ImportState): Import => state ?? reject('import_not_found');

function start({ type: _, ...data }: StartImport, state: ImportState): ImportEvent[] {
  if (state) reject('already_exists', { importId: data.importId });
  return [{ type: 'import_started', data }];
}

function decideOn(command: Exclude<ImportCommand, StartImport>, state: Import): ImportEvent[] {
  switch (command.type) {
    case 'receive_import_file':
      return receive(command, state);
    case 'complete_import_chunk':
      return completeChunk(command, state);
    case 'fail_import':
      return state.phase === 'working'
        ? [{ type: 'import_failed', data: { importId: state.id, reason: command.reason } }]
        : [];
    case 'undo_import':
      return undo(state);
    case 'complete_undo_chunk':
      return completeUndoChunk(command, state);
  }
}

/** The same file again is the one that is there. */
function receive({ bytes, hash, format }: ReceiveImportFile, state: Import): ImportEvent[] {
  const { id: importId, announcedHash, file, phase } = state;
  if (!file && phase === 'undone') reject('import_undone', { importId });
  if (announcedHash !== null && announcedHash !== hash) {
    reject('import_file_differs', { importId, announced: announcedHash, received: hash });
  }
  if (file && file.hash !== hash) reject('import_has_file', { importId });
  return file ? [] : [{ type: 'import_file_received', data: { importId, bytes, hash, format } }];
}

function completeChunk({ type: _, last, ...chunk }: CompleteImportChunk, state: Import): ImportEvent[] {
  if (state.phase !== 'working' || chunk.chunk !== state.chunks) return [];
  const { id: importId } = state;
  const done: ImportEvent = { type: 'import_chunk_done', data: { importId, ...chunk } };
  if (!last) return [done];
  const data = {
    rows: chunk.to,
    created: state.created + chunk.created,
    restored: state.restored + chunk.restored,
    unchanged: state.unchanged + chunk.unchanged,
    rejected: state.rejected + chunk.rejected,
  };
  return [done, { type: 'import_finished', data: { importId, ...data } }];
}

/** One whose file has not come is over at once: it takes none from then on. */
function undo({ id: importId, phase, kind, dryRun }: Import): ImportEvent[] {
  if (phase === 'undoing' || phase === 'undone') return [];
  if (phase === 'awaiting_file') return calledOff(importId);
  if (phase === 'working') reject('import_not_done', { importId, phase });
  if (dryRun || kind === 'contacts' || kind === 'accounts') reject('import_not_undoable', { importId, kind, dryRun });
  return [{ type: 'import_undo_started', data: { importId } }];
}

const calledOff = (importId: string): ImportEvent[] => [
  { type: 'import_undo_started', data: { importId } },
  { type: 'import_undone', data: { importId, undone: 0, kept: 0 } },
];

function completeUndoChunk({ chunk, undone, kept }: CompleteUndoChunk, state: Import): ImportEvent[] {
  const { id: importId, phase, undoneChunks, chunks } = state;
  if (phase !== 'undoing' || chunk !== undoneChunks) return [];
  const ending: ImportEvent = {
    type: 'import_undone',
    data: { importId, undone: state.undone + undone, kept: state.kept + kept.length },
  };
  const done: ImportEvent = { type: 'import_undo_chunk_done', data: { importId, chunk, undone, kept } };
  if (chunks === 0) return [ending];
  return chunk + 1 < chunks ? [done] : [done, ending];
}
