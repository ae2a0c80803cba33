import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { open, type RootDatabase } from 'lmdb';
import { v7 } from 'uuid';
import { type KeyStore, type SubjectKey } from './key-store.js';

const KEY_BYTES = 32;

/** Keys in an LMDB folder of their own; safe for several processes at once. */
export class LmdbKeyStore implements KeyStore {
  private constructor(private readonly keys: RootDatabase<SubjectKey, string>) {}

  /** Opens the folder, made with mode 0700 where it is missing. */
  static async open(folder: string): Promise<LmdbKeyStore> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Without overlapping syncs a write is resolved once it is flushed, not once it is visible.
    return new LmdbKeyStore(open<SubjectKey, string>({ path: folder, overlappingSync: false }));
  }

  async keyOf(subject: string): Promise<SubjectKey> {
    return this.keys.get(subject) ?? this.#madeFor(subject);
  }

  findKey(subject: string, keyId: string): SubjectKey | null {
    const key = this.keys.get(subject) ?? this.#reread(subject);
    return key?.id === keyId ? key : null;
  }

  async destroyKeys(subject: string): Promise<void> {
    await this.keys.remove(subject);
  }

  async close(): Promise<void> {
    await this.keys.close();
  }

  /** The look and the write are one transaction: of several processes one makes the key. */
  #madeFor(subject: string): Promise<SubjectKey> {
    return this.keys.transaction(() => {
      const existing = this.keys.get(subject);
      if (existing) return existing;
      const key = { id: v7(), secret: randomBytes(KEY_BYTES) };
      void this.keys.put(subject, key);
      return key;
    });
  }

  /** A read may look at a snapshot of some moments ago; a key that another process made since is in a new one. */
  #reread(subject: string): SubjectKey | undefined {
    this.keys.resetReadTxn();
    return this.keys.get(subject);
  }
}
