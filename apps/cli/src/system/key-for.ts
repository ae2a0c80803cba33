import { createHash, randomUUID } from 'node:crypto';

/**
 * The idempotency key of a write, from what it does: done again, it is the same write. A digest, because keys are short, plain
 * text that is kept in clear, and what is done may name people.
 */
export const keyFor = (what: string): { readonly 'Idempotency-Key': string } => ({
  'Idempotency-Key': createHash('sha256').update(what).digest('base64url'),
});

/** The idempotency key of a write that is a new one each time: only a try after a lost answer is the same. */
export const randomKey = (): { readonly 'Idempotency-Key': string } => ({ 'Idempotency-Key': randomUUID() });
