import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { open, type RootDatabase } from 'lmdb';
import { parse, stringify, v7 } from 'uuid';
import { type KeyStore, type SubjectKey } from './key-store.js';

const ID_BYTES = 16;
const SECRET_BYTES = 32;

/** Keys in an LMDB folder of their own; safe for several processes at once. */
export class LmdbKeyStore implements KeyStore {
  private constructor(private readonly keys: RootDatabase<Buffer, string>) {}

  /** Opens the folder, made with mode 0700 where it is missing. */
  static async open(folder: string): Promise<LmdbKeyStore> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Without overlapping syncs a write is resolved once it is flushed, not once it is visible.
    return new LmdbKeyStore(open<Buffer, string>({ path: folder, encoding: 'binary', overlappingSync: false }));
  }

  async keyOf(subject: string): Promise<SubjectKey> {
    return keyIn(this.keys.get(subject) ?? (await this.#madeFor(subject)));
  }

  findKey(subject: string, keyId: string): SubjectKey | null {
    const record = this.keys.get(subject) ?? this.#reread(subject);
    const key = record ? keyIn(record) : null;
    return key?.id === keyId ? key : null;
  }

  async destroyKeys(subject: string): Promise<void> {
    await this.keys.remove(subject);
  }

  async close(): Promise<void> {
    await this.keys.close();
  }

  /** The look and the write are one transaction: of several processes one makes the key. */
  #madeFor(subject: string): Promise<Buffer> {
    return this.keys.transaction(() => {
      const existing = this.keys.get(subject);
      if (existing) return existing;
      const record = Buffer.concat([parse(v7()), randomBytes(SECRET_BYTES)]);
      void this.keys.put(subject, record);
      return record;
    });
  }

  /** A read may look at a snapshot of some moments ago; a key that another process made since is in a new one. */
  #reread(subject: string): Buffer | undefined {
    this.keys.resetReadTxn();
    return this.keys.get(subject);
  }
}

/** A record is the id's bytes, then the secret's. */
const keyIn = (record: Buffer): SubjectKey => ({
  id: stringify(record.subarray(0, ID_BYTES)),
  secret: Buffer.from(record.subarray(ID_BYTES)),
});
