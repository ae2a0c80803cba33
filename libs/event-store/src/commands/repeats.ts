import { type Via } from '../recorded-event.js';

/** Whether a command's id comes again when the command does: by its idempotency key, or because a process derived it. Any other is fresh. */
export const repeats = ({ idempotencyKey, via }: { idempotencyKey: string | null; via: Via }): boolean =>
  idempotencyKey !== null || (via.kind !== 'board' && via.kind !== 'api');
