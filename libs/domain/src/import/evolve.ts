import { type Occurrence } from '#decider';
import { type ImportEvent, type ImportEventData, type RowCounts } from './events.js';
import { type Import, type ImportState } from './state.js';

/** How many records that stay are shown with the import; its outcome has all. */
const SHOWN = 100;

/** The import after the event. */
export function evolve(state: ImportState, event: ImportEvent, occurrence: Occurrence): ImportState {
  if (event.type === 'import_started') return started(event.data, occurrence);
  return state && { ...state, ...changes(state, event, occurrence), advancedAt: occurrence.occurredAt };
}

function started(
  { importId: id, kind, fileName, fileHash, mapping, dryRun }: ImportEventData<'import_started'>,
  { actor, occurredAt }: Occurrence,
): Import {
  return {
    ...{ id, kind, fileName, announcedHash: fileHash, mapping, dryRun },
    ...{ phase: 'awaiting_file', startedBy: actor, startedAt: occurredAt, advancedAt: occurredAt },
    ...{ file: null, receivedAt: null, chunks: 0, rows: 0, offset: 0, line: 1, failure: null },
    ...{ created: 0, restored: 0, unchanged: 0, rejected: 0, undoneChunks: 0, undone: 0, kept: 0, keptIds: [] },
  };
}

type Change = Exclude<ImportEvent, { type: 'import_started' }>;

function changes(state: Import, { type, data }: Change, { occurredAt }: Occurrence): Partial<Import> {
  switch (type) {
    case 'import_file_received': {
      const { bytes, hash, format } = data;
      const { offset, line } = format;
      return { phase: 'working', file: { bytes, hash, format }, offset, line, receivedAt: occurredAt };
    }
    case 'import_chunk_done':
      return { chunks: data.chunk + 1, rows: data.to, offset: data.offset, line: data.line, ...added(state, data) };
    case 'import_finished':
      return { phase: 'finished' };
    case 'import_failed':
      return { phase: 'failed', failure: data.reason };
    case 'import_undo_started':
      return { phase: 'undoing' };
    case 'import_undo_chunk_done':
      return {
        undoneChunks: data.chunk + 1,
        undone: state.undone + data.undone,
        kept: state.kept + data.kept.length,
        keptIds: [...state.keptIds, ...data.kept].slice(0, SHOWN),
      };
    case 'import_undone':
      return { phase: 'undone' };
  }
}

const added = (a: RowCounts, b: RowCounts): RowCounts => ({
  created: a.created + b.created,
  restored: a.restored + b.restored,
  unchanged: a.unchanged + b.unchanged,
  rejected: a.rejected + b.rejected,
});
