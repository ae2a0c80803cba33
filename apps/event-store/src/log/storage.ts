import { type Database, open } from 'lmdb';

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
export function openStorage(folder: string): Storage {
  const root = open<Buffer, Buffer>({
    path: folder,
    overlappingSync: false,
    eventTurnBatching: false,
    encoding: 'binary',
    maxDbs: 3,
  });
  return {
    records: root.openDB<Buffer, number>('records', { encoding: 'binary' }),
    index: root.openDB<Buffer, Buffer>('index', { encoding: 'binary', keyEncoding: 'binary' }),
    streams: root.openDB<Buffer, Buffer>('streams', { encoding: 'binary', keyEncoding: 'binary' }),
    close: () => root.close(),
  };
}
