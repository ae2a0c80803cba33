import { type KeyStore, type StoredEvent } from '#event-store';

/** An event as it was once written, and how it must be read for ever. */
export interface Sample {
  /** as in the log; revision and position as decimal text */
  readonly stored: Omit<StoredEvent, 'revision' | 'position'> & {
    readonly revision: string;
    readonly position: string;
  };
  /** in the newest version of its type, decrypted */
  readonly read: { readonly data: unknown; readonly why: string | null };
  /** the same once the subject's key is destroyed */
  readonly erased: { readonly data: unknown; readonly why: string | null };
}

/** The stored event of a sample. */
export const storedIn = ({ stored }: Sample): StoredEvent => ({
  ...stored,
  revision: BigInt(stored.revision),
  position: BigInt(stored.position),
});

/** The one key that all samples are encrypted with. */
const key = { id: '0192f0c4-0000-7000-8000-00000000beef', secret: Buffer.alloc(32, 'golden') };

/** Has the samples' key for every subject. */
export const sampleKeys: KeyStore = {
  keyOf: () => Promise.resolve(key),
  findKey: (_, id) => (id === key.id ? key : null),
  destroyKeys: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

/** Has no key any more. */
export const noKeys: KeyStore = { ...sampleKeys, findKey: () => null };
