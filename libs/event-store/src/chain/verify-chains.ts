import { type EventLog } from '../log/event-log.js';

/** The first event whose chain does not hold. */
export interface BrokenEvent {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
  /** `revision`: events before it are missing; `previousHash`: not the hash of the one before; `hash`: not that of its content; `unreadable`: no metadata to check */
  readonly differs: 'revision' | 'previousHash' | 'hash' | 'unreadable';
  readonly expected: string;
  readonly found: string;
}

/** How far a verification has come. */
export interface ChainProgress {
  /** events whose chain holds */
  readonly verified: number;
  /** the last position that was read; -1 before the first */
  readonly position: bigint;
  /** ends the verification */
  readonly broken: BrokenEvent | null;
}

/** Recomputes the chains of the whole log in its order, or of one stream; the last progress is the verdict. @throws LogUnavailable */
export function verifyChains(log: EventLog, options: { readonly stream?: string } = {}): AsyncGenerator<ChainProgress> {
  throw new Error(String([log, options]));
}
