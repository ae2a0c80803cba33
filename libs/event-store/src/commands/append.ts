import { type NewEvent, type StreamEnd } from '../codec/event-codec.js';
import { type EncodedEvent } from '../codec/stored-event.js';
import { LogUnavailable } from '../errors.js';
import { Backoff } from '../log/backoff.js';
import { type EventLog } from '../log/event-log.js';
import { type RecordedEvent } from '../recorded-event.js';
import { parseStreamName } from '../stream-name.js';

const RESEND_FOR_MS = 2_000;

/**
 * Appends, and finds out where the log did not say what happened: the same events are sent again, which the log takes once
 * however often they come. The position of the last event.
 *
 * @throws WrongRevision LogRefused; LogUnavailable where it is still unknown
 */
export async function appendSurely(log: EventLog, end: StreamEnd, encoded: readonly EncodedEvent[]): Promise<bigint> {
  const backoff = new Backoff();
  const started = performance.now();
  for (;;) {
    try {
      return await log.append(end.name, encoded, end.head);
    } catch (error) {
      if (!(error instanceof LogUnavailable) || performance.now() - started > RESEND_FOR_MS) throw error;
      await backoff.pause();
    }
  }
}

/** An append that succeeded. */
export interface Append {
  readonly end: StreamEnd;
  readonly events: readonly NewEvent[];
  readonly encoded: readonly EncodedEvent[];
  /** of the last event */
  readonly position: bigint;
}

/** The appended events as a read would give them. */
export function recorded({ end, events, encoded, position }: Append): RecordedEvent[] {
  const { category = '', id: streamId = '' } = parseStreamName(end.name) ?? {};
  return encoded.flatMap(({ id, metadata: { schemaVersion, previousHash, hash } }, index) => {
    const event = events[index];
    if (!event) return [];
    const metadata = { ...event.metadata, schemaVersion, previousHash, hash };
    const revision = end.head + 1n + BigInt(index);
    return [{ id, event: event.event, metadata, stream: end.name, category, streamId, revision, position }];
  });
}
