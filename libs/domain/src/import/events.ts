import { type EventSchemas, type Facts } from '#decider';
import { type FileFormat, type ImportKind, type ImportMapping } from './mapping.js';

/** A row and the record that it is. */
export interface RowRecord {
  /** of the file, from 1 */
  readonly line: number;
  readonly id: string;
  /** it is back: an undone import had made it */
  readonly restored?: true;
}

/** A row that was refused: where it is, its key (empty: none), and why. */
export interface RefusedRow {
  readonly line: number;
  readonly key: string;
  readonly code: string;
  readonly facts: Facts;
}

/** What became of rows. */
export interface RowCounts {
  readonly created: number;
  /** leads that an undone import had made, and that are back */
  readonly restored: number;
  readonly unchanged: number;
  readonly rejected: number;
}

interface OfImport {
  importId: string;
}

interface Data {
  import_started: OfImport & {
    kind: ImportKind;
    fileName: string;
    /** SHA-256, hex; null: not announced */
    fileHash: string | null;
    mapping: ImportMapping;
    dryRun: boolean;
  };
  import_file_received: OfImport & { bytes: number; hash: string; format: FileFormat };
  /** `from` and `to`: rows, from 1; `offset` and `line`: where the next chunk begins */
  import_chunk_done: OfImport &
    RowCounts & {
      chunk: number;
      from: number;
      to: number;
      offset: number;
      line: number;
      /** created or restored; of a dry run none */
      made: readonly RowRecord[];
      /** were there before */
      known: readonly RowRecord[];
      refused: readonly RefusedRow[];
    };
  import_finished: OfImport & RowCounts & { rows: number };
  import_failed: OfImport & { reason: string };
  import_undo_started: OfImport;
  /** of the chunk's records: how many are undone, and those that somebody changed since, which stay */
  import_undo_chunk_done: OfImport & { chunk: number; undone: number; kept: readonly string[] };
  import_undone: OfImport & { undone: number; kept: number };
}

/** What can happen to an import. */
export type ImportEvent = { [T in keyof Data]: { readonly type: T; readonly data: Readonly<Data[T]> } }[keyof Data];

/** The data of one event type of an import. */
export type ImportEventData<T extends ImportEvent['type']> = Readonly<Data[T]>;

const nothing = { dates: 'YYYY-MM-DD', fields: {} } satisfies ImportMapping;

/** How these events are stored. */
export const importSchemas = {
  import_started: { version: 1, personal: { fileName: '[erased]', mapping: nothing } },
  import_file_received: { version: 1 },
  import_chunk_done: { version: 1, personal: { refused: [] } },
  import_finished: { version: 1 },
  import_failed: { version: 1 },
  import_undo_started: { version: 1 },
  import_undo_chunk_done: { version: 1 },
  import_undone: { version: 1 },
} as const satisfies Record<ImportEvent['type'], EventSchemas[string]>;
