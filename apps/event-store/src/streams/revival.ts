import { randomUUID } from 'node:crypto';
import { type EventRecord, type ProposedEvent } from '../log/event-record.js';

/**
 * The metadata that brings a softly deleted stream back: what it was, but hiding only the events before
 * `firstRevision`, those that were deleted.
 */
export function revivingMetadata(lastMetadataEvent: EventRecord | undefined, firstRevision: number): ProposedEvent {
  const before: unknown = JSON.parse(Buffer.from(lastMetadataEvent?.data ?? Buffer.from('{}')).toString());
  const metadata = { ...(typeof before === 'object' && before), $tb: firstRevision };
  return {
    id: randomUUID(),
    type: '$metadata',
    isJson: true,
    metadata: Buffer.alloc(0),
    data: Buffer.from(JSON.stringify(metadata)),
  };
}
