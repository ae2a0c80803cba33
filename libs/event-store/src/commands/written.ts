import { type DomainEvent } from '#decider';
import { type Written } from '../command-context.js';
import { KeyReused, StaleRevision } from '../errors.js';
import { type EventLog } from '../log/event-log.js';
import { type RecordedEvent } from '../recorded-event.js';
import { type Execution } from './execution.js';
import { foldWhile } from './fold-while.js';
import { type Answer, type FoldedStream, isEventOf } from './folded-stream.js';

/** The record as of the stream's last event. */
export const writtenOf = <State, Event extends DomainEvent>(
  stream: FoldedStream<State, Event>,
  recordId: string,
  changed: boolean,
): Written<State> => ({
  state: stream.state,
  revision: stream.revisionOf(recordId),
  position: stream.position,
  changed,
});

/**
 * What a command wrote, now or when it came first: the record as of its last event, however much has happened since.
 *
 * @throws KeyReused
 */
export async function written<Command, State, Event extends DomainEvent, World>(
  log: EventLog,
  { context, recordId, streams }: Execution<Command, State, Event, World>,
  stream: FoldedStream<State, Event>,
  { requestHash, revision: last }: Answer,
): Promise<Written<State>> {
  if (requestHash !== context.requestHash) throw new KeyReused(context.commandId);
  const { name, head } = stream;
  const asOf = head === last ? stream : await foldWhile(log, { streams, name }, ({ revision }) => revision <= last);
  return writtenOf(asOf, recordId, asOf.changedAt === last);
}

/** That the caller saw an older revision of the record, and what changed since. @throws LogUnavailable */
export async function staleRevision<Command, State, Event extends DomainEvent, World>(
  log: EventLog,
  { streams, recordId }: Execution<Command, State, Event, World>,
  stream: FoldedStream<State, Event>,
  seen: bigint,
): Promise<StaleRevision> {
  const changes: RecordedEvent[] = [];
  for await (const recorded of log.readStream(stream.name, seen + 1n))
    if (isEventOf(streams, recorded.event) && streams.recordOf(recorded.event) === recordId) changes.push(recorded);
  return new StaleRevision(stream.revisionOf(recordId), changes);
}
