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

/** Whether stored metadata is whole enough to be read. */
export const isStoredMetadata = (metadata: unknown): metadata is StoredMetadata =>
  typeof metadata === 'object' && metadata !== null && texts.every((field) => isText(metadata, field));

const texts = ['organizationId', 'commandId', 'occurredAt', 'recordedAt', 'previousHash', 'hash'];

const isText = (metadata: object, field: string): boolean => typeof Reflect.get(metadata, field) === 'string';
