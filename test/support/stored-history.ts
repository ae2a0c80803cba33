import { type EventLog, emptyEnd, type RecordedEvent } from '#event-store';

const inFlight = 64;

/** Appends a history to a log, stream by stream, as new events of the same ids and times. */
export async function store(log: EventLog, events: readonly RecordedEvent[]): Promise<void> {
  const byStream = new Map<string, RecordedEvent[]>();
  for (const event of events) byStream.set(event.stream, [...(byStream.get(event.stream) ?? []), event]);
  const streams = [...byStream];
  const append = async (): Promise<void> => {
    for (let next = streams.shift(); next; next = streams.shift()) {
      const [name, own] = next;
      const end = emptyEnd(name);
      const fresh = own.map(({ id, event, metadata }) => ({ id, event, metadata, subject: `stream:${name}` }));
      await log.append(name, await log.codec.encode(end, fresh), end.head);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, append));
}
