import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type SubjectKey } from '../keys/key-store.js';

/** A personal value as it is stored. */
export interface Sealed {
  readonly $enc: {
    /** whose key it is: `contact:<id>`, `actor:<id>` … */
    readonly subject: string;
    /** the key's id */
    readonly key: string;
    /** 96 random bits, base64 */
    readonly iv: string;
    /** the ciphertext and its 128-bit tag, base64 */
    readonly ct: string;
  };
}

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Whether a stored value is a personal one. */
export const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && '$enc' in value;

/** Encrypts a JSON-true value. `place` (event and field) is bound to it: it cannot be read in another one. */
export function seal(value: unknown, subject: string, key: SubjectKey, place: string): Sealed {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key.secret, iv).setAAD(Buffer.from(place));
  const ct = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return { $enc: { subject, key: key.id, iv: iv.toString('base64'), ct: ct.toString('base64') } };
}

/** The value that was sealed in this place. @throws Error where it was damaged or sealed in another one */
export function unseal({ $enc }: Sealed, key: SubjectKey, place: string): unknown {
  const ct = Buffer.from($enc.ct, 'base64');
  const decipher = createDecipheriv(ALGORITHM, key.secret, Buffer.from($enc.iv, 'base64'))
    .setAAD(Buffer.from(place))
    .setAuthTag(ct.subarray(-TAG_BYTES));
  const json = decipher.update(ct.subarray(0, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  return JSON.parse(json) as unknown;
}
