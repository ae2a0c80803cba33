import { type DomainEvent } from '#decider';
import { type EventLog } from '../log/event-log.js';
import { type RecordedEvent } from '../recorded-event.js';
import { FoldedStream, type Folding } from './folded-stream.js';
import { type Moment } from './loaded.js';

/** A stream folded from its beginning up to its first event that is not wanted. @throws LogUnavailable UnreadableStream */
export async function foldWhile<State, Event extends DomainEvent>(
  log: EventLog,
  stream: { readonly streams: Folding<State, Event>; readonly name: string },
  wanted: (event: RecordedEvent) => boolean,
): Promise<FoldedStream<State, Event>> {
  const folded = new FoldedStream(stream.streams, stream.name);
  for await (const event of log.readStream(stream.name)) {
    if (!wanted(event)) break;
    folded.apply(event);
  }
  return folded;
}

/** Whether an event belongs to what was there at the moment. */
export function by(moment: Moment): (event: RecordedEvent) => boolean {
  if ('position' in moment) return (event) => event.position <= moment.position;
  const { instant, basis } = moment;
  return ({ metadata }) => (basis === 'recorded' ? metadata.recordedAt : metadata.occurredAt) <= instant;
}
