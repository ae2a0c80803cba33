import { type KeyStore, type SubjectKey } from './key-store.js';

/** Keys in an LMDB folder of their own; safe for several processes at once. */
export class LmdbKeyStore implements KeyStore {
  static async open(folder: string): Promise<LmdbKeyStore> {
    return Promise.reject(new Error(folder));
  }

  keyOf(subject: string): Promise<SubjectKey> {
    return Promise.reject(new Error(subject));
  }

  findKey(subject: string, keyId: string): SubjectKey | null {
    throw new Error(subject + keyId);
  }

  destroyKeys(subject: string): Promise<void> {
    return Promise.reject(new Error(subject));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
