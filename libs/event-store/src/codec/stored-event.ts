import { type EventMetadata } from '../recorded-event.js';
import { type Sealed } from './personal-data-codec.js';

/** Metadata as it is stored: `why` encrypted. */
export type StoredMetadata = Omit<EventMetadata, 'why'> & { readonly why: Sealed | null };

/** An event ready to be appended. */
export interface EncodedEvent {
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: StoredMetadata;
}

/** An event as it came from the log, unchecked. */
export interface StoredEvent {
  readonly id: string;
  readonly type: string;
  /** parsed JSON; text or bytes where it is not JSON */
  readonly data: unknown;
  readonly metadata: unknown;
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
}
