import { randomUUID } from 'node:crypto';
import { type EventRecord, type ProposedEvent } from '../log/event-record.js';

/** The highest 64-bit number, as text: no number of JavaScript is exactly that. Source: EventStoreDB. */
const DELETED_TRUNCATE_BEFORE = '9223372036854775807';

/** The metadata of a softly deleted stream, in place of all that it was. */
export const deletingMetadata = (): ProposedEvent => metadataEvent(`{"$tb":${DELETED_TRUNCATE_BEFORE}}`);

/**
 * The metadata that brings a softly deleted stream back: what it was, but hiding only the events before
 * `firstRevision`, those that were deleted.
 */
export function revivingMetadata(lastMetadataEvent: EventRecord | undefined, firstRevision: number): ProposedEvent {
  const before: unknown = JSON.parse(Buffer.from(lastMetadataEvent?.data ?? Buffer.from('{}')).toString());
  return metadataEvent(JSON.stringify({ ...(typeof before === 'object' && before), $tb: firstRevision }));
}

/** The event that ends a stream for ever. */
export const tombstone = (): ProposedEvent => ({
  id: randomUUID(),
  type: '$streamDeleted',
  isJson: false,
  metadata: Buffer.alloc(0),
  data: Buffer.alloc(0),
});

const metadataEvent = (json: string): ProposedEvent => ({
  id: randomUUID(),
  type: '$metadata',
  isJson: true,
  metadata: Buffer.alloc(0),
  data: Buffer.from(json),
});
