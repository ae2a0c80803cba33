import { type Actor, type Instant } from '#decider';
import { type RowCounts } from './events.js';
import { type FileFormat, type ImportKind, type ImportMapping } from './mapping.js';

/** How far an import is. */
export type ImportPhase = 'awaiting_file' | 'working' | 'finished' | 'failed' | 'undoing' | 'undone';

/** The file of an import, as it was received. */
export interface ImportFile {
  readonly bytes: number;
  /** SHA-256, hex */
  readonly hash: string;
  readonly format: FileFormat;
}

/** A file whose rows become records. */
export interface Import extends RowCounts {
  readonly id: string;
  readonly phase: ImportPhase;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly announcedHash: string | null;
  readonly mapping: ImportMapping;
  /** nothing is written: what would become of each row */
  readonly dryRun: boolean;
  readonly startedBy: Actor;
  readonly startedAt: Instant;
  readonly file: ImportFile | null;
  /** when its file was there */
  readonly receivedAt: Instant | null;
  /** when it last came further */
  readonly advancedAt: Instant;
  /** how many are done */
  readonly chunks: number;
  readonly rows: number;
  /** of the file: how much is done */
  readonly offset: number;
  /** of the next row */
  readonly line: number;
  readonly failure: string | null;
  /** chunks whose records are undone */
  readonly undoneChunks: number;
  readonly undone: number;
  /** what somebody changed since, and so stays */
  readonly kept: number;
  /** the first of those */
  readonly keptIds: readonly string[];
}

/** An import, or nothing yet. */
export type ImportState = Import | null;
