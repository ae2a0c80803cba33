import { describe, expect, it } from '@jest/globals';
import { specificationOf } from '#decider';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { type ImportCommand } from './commands.js';
import { type ImportEvent, type ImportEventData } from './events.js';
import { bulkImport } from './import.js';

const given = specificationOf(bulkImport, null, occurrence);
const importId = 'i-1';
const data: ImportEventData<'import_started'> = {
  importId,
  kind: 'opportunities',
  fileName: 'deals.csv',
  fileHash: 'abc',
  dryRun: false,
  mapping: { dates: 'YYYY-MM-DD', fields: { name: { column: 'Name' } } },
};
const start: ImportCommand = { type: 'start_import', ...data };
const started: ImportEvent = { type: 'import_started', data };
const format = { kind: 'csv', delimiter: ',', columns: ['Name'], offset: 5, line: 2 } as const;
const file = { bytes: 90, hash: 'abc', format };
const received: ImportEvent = { type: 'import_file_received', data: { importId, ...file } };
const rows = {
  ...{ chunk: 0, from: 1, to: 3, offset: 60, line: 5, created: 1, restored: 0, unchanged: 1, rejected: 1 },
  made: [{ line: 2, id: 'd-1' }],
  known: [{ line: 3, id: 'd-2' }],
  refused: [{ line: 4, key: 'x', code: 'row_malformed', facts: {} }],
};
const chunkDone: ImportEvent = { type: 'import_chunk_done', data: { importId, ...rows } };
const counts = { rows: 3, created: 1, restored: 0, unchanged: 1, rejected: 1 };
const finished: ImportEvent = { type: 'import_finished', data: { importId, ...counts } };
const undoStarted: ImportEvent = { type: 'import_undo_started', data: { importId } };
const done = [started, received, chunkDone, finished];

describe('an import', () => {
  it('begins once', () => {
    expect(given().when(start)).toEqual({ events: [started] });
    expect(given(started).when(start)).toMatchObject({ rejected: 'already_exists' });
  });

  it('takes the file that was announced, once, and no other', () => {
    const receive = { type: 'receive_import_file', ...file } as const;
    expect(given(started).when(receive)).toEqual({ events: [received] });
    expect(given(started, received).when(receive)).toEqual({ events: [] });
    expect(given(started).when({ ...receive, hash: 'def' })).toMatchObject({ rejected: 'import_file_differs' });
    const open: ImportEvent = { type: 'import_started', data: { ...data, fileHash: null } };
    expect(given(open, received).when({ ...receive, hash: 'def' })).toMatchObject({ rejected: 'import_has_file' });
    expect(given().when(receive)).toMatchObject({ rejected: 'import_not_found' });
  });

  it('does each chunk once, and ends with the last', () => {
    const complete = { type: 'complete_import_chunk', ...rows, last: false } as const;
    expect(given(started, received).when(complete)).toEqual({ events: [chunkDone] });
    expect(given(started, received, chunkDone).when(complete)).toEqual({ events: [] });
    expect(given(started, received).when({ ...complete, last: true })).toEqual({ events: [chunkDone, finished] });
    expect(given(...done).state).toMatchObject({ phase: 'finished', chunks: 1, offset: 60, line: 5, ...counts });
  });

  it('fails while it works', () => {
    const fail = { type: 'fail_import', reason: 'the file is gone' } as const;
    expect(given(started, received).when(fail)).toMatchObject({ events: [{ type: 'import_failed' }] });
    expect(given(...done).when(fail)).toEqual({ events: [] });
  });
});

describe('the undoing of an import', () => {
  const undo = { type: 'undo_import' } as const;

  it('calls it off where its file has not come: none is taken any more', () => {
    const ended: ImportEvent = { type: 'import_undone', data: { importId, undone: 0, kept: 0 } };
    expect(given(started).when(undo)).toEqual({ events: [undoStarted, ended] });
    expect(given(started, undoStarted, ended).when(undo)).toEqual({ events: [] });
    const receive = { type: 'receive_import_file', ...file } as const;
    expect(given(started, undoStarted, ended).when(receive)).toMatchObject({ rejected: 'import_undone' });
  });

  it('begins once the import is done, and goes as far as the import went', () => {
    expect(given(...done).when(undo)).toEqual({ events: [undoStarted] });
    expect(given(...done, undoStarted).when(undo)).toEqual({ events: [] });
    expect(given(started, received).when(undo)).toMatchObject({ rejected: 'import_not_done' });
    const step = { type: 'complete_undo_chunk', chunk: 0, undone: 1, kept: ['d-1'] } as const;
    const undoneChunk: ImportEvent = {
      type: 'import_undo_chunk_done',
      data: { importId, chunk: 0, undone: 1, kept: ['d-1'] },
    };
    const undone: ImportEvent = { type: 'import_undone', data: { importId, undone: 1, kept: 1 } };
    expect(given(...done, undoStarted).when(step)).toEqual({ events: [undoneChunk, undone] });
    expect(given(...done, undoStarted, undoneChunk, undone).when(step)).toEqual({ events: [] });
    expect(given(...done, undoStarted, undoneChunk, undone).state).toMatchObject({ phase: 'undone', keptIds: ['d-1'] });
  });

  it.each([{ dryRun: true }, { kind: 'contacts' as const }, { kind: 'accounts' as const }])(
    'is refused where there is nothing to undo: %p',
    (change) => {
      const other: ImportEvent = { type: 'import_started', data: { ...data, ...change } };
      expect(given(other, received, chunkDone, finished).when(undo)).toMatchObject({ rejected: 'import_not_undoable' });
    },
  );
});
