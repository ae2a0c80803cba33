import { type Database, open, type RootDatabase, type RootDatabaseOptionsWithPath } from 'lmdb';

/** A database whose pages are filled to the end because every key is put after the last. */
export interface RecordDatabase extends Database<Buffer, number> {
  put(position: number, record: Buffer, how: { append: true }): Promise<boolean>;
  put(position: number, record: Buffer): Promise<boolean>;
}

/** The LMDB environment of a log. Its transactions are what makes an append all or nothing. */
export interface Storage {
  /** position → record */
  readonly records: RecordDatabase;
  /** stream and revision → position; stream and id → revision. Keys: see index-keys */
  readonly index: Database<Buffer, Buffer>;
  /** stream name → stream number */
  readonly streams: Database<Buffer, Buffer>;
  close(): Promise<void>;
}

/**
 * Opens or creates the log in a folder. `overlappingSync: false` makes a write's promise resolve only after the
 * data was flushed (fdatasync) and the page that names it was written with O_DSYNC: LMDB's own, strictest order.
 */
export const openStorage = (folder: string): Storage =>
  storageIn(openRoot({ path: folder, overlappingSync: false, eventTurnBatching: false }));

/** A log that another process may be writing to meanwhile. */
export interface ReadStorage extends Storage {
  /** Writes a copy of it as it stands into a folder that is there. */
  copyTo(folder: string): Promise<void>;
}

/** Opens the log in a folder without owning it: it is only read. */
export function openStorageToRead(folder: string): ReadStorage {
  const root = openRoot({ path: folder, readOnly: true });
  return { ...storageIn(root), copyTo: (copy) => root.backup(copy, true) };
}

const openRoot = (options: RootDatabaseOptionsWithPath): RootDatabase<Buffer, Buffer> =>
  open<Buffer, Buffer>({ ...options, encoding: 'binary', maxDbs: 3 });

const storageIn = (root: RootDatabase<Buffer, Buffer>): Storage => ({
  records: root.openDB<Buffer, number>('records', { encoding: 'binary' }),
  index: root.openDB<Buffer, Buffer>('index', { encoding: 'binary', keyEncoding: 'binary' }),
  streams: root.openDB<Buffer, Buffer>('streams', { encoding: 'binary', keyEncoding: 'binary' }),
  close: () => root.close(),
});
