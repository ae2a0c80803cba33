import { type ImportEventData } from './events.js';

/** Begin an import; its file comes next. */
export interface StartImport extends Readonly<ImportEventData<'import_started'>> {
  readonly type: 'start_import';
}

/** The file is there, whole. */
export interface ReceiveImportFile extends Readonly<Omit<ImportEventData<'import_file_received'>, 'importId'>> {
  readonly type: 'receive_import_file';
}

/** The next rows are done. By a process. */
export interface CompleteImportChunk extends Readonly<Omit<ImportEventData<'import_chunk_done'>, 'importId'>> {
  readonly type: 'complete_import_chunk';
  /** there are no more */
  readonly last: boolean;
}

/** The file cannot be worked off to its end. By a process. */
export interface FailImport {
  readonly type: 'fail_import';
  readonly reason: string;
}

/** Begin to undo what the import made. */
export interface UndoImport {
  readonly type: 'undo_import';
}

/** What the next chunk had made is undone. By a process. */
export interface CompleteUndoChunk extends Readonly<Omit<ImportEventData<'import_undo_chunk_done'>, 'importId'>> {
  readonly type: 'complete_undo_chunk';
}

/** Everything that can be asked of an import. */
export type ImportCommand =
  StartImport | ReceiveImportFile | CompleteImportChunk | FailImport | UndoImport | CompleteUndoChunk;
