import { type DomainEvent } from '#decider';
import { type Written } from '../command-context.js';
import { KeyReused, LogUnavailable, StaleRevision } from '../errors.js';
import { type EventLog } from '../log/event-log.js';
import { type RecordedEvent } from '../recorded-event.js';
import { type Execution } from './execution.js';
import { foldWhile } from './fold-while.js';
import { type Answer, answerOf, type FoldedStream, isEventOf } from './folded-stream.js';

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

/** What a command wrote, from a revision on, as the log holds it. Folds what it reads. @throws LogUnavailable */
export async function readBack<State, Event extends DomainEvent>(
  log: EventLog,
  stream: FoldedStream<State, Event>,
  command: { readonly commandId: string; readonly from: bigint },
): Promise<Answer> {
  let answer: Answer | null = null;
  for await (const event of log.readStream(stream.name, command.from)) {
    stream.apply(event);
    if (event.metadata.commandId === command.commandId) answer = answerOf(event);
  }
  if (!answer) throw new LogUnavailable(`${stream.name} does not show what was appended to it`);
  return answer;
}

/** A repeated command's first answer: the record as of that command's last event, however much has happened since. @throws KeyReused */
export async function answered<Command, State, Event extends DomainEvent, World>(
  log: EventLog,
  { context, recordId, streams }: Execution<Command, State, Event, World>,
  stream: FoldedStream<State, Event>,
  { answer, isOurs }: { readonly answer: Answer; readonly isOurs: boolean },
): Promise<Written<State>> {
  if (answer.requestHash !== context.requestHash) throw new KeyReused(context.commandId);
  const { name, head } = stream;
  const asOf =
    head === answer.revision
      ? stream
      : await foldWhile(log, { streams, name }, ({ revision }) => revision <= answer.revision);
  return writtenOf(asOf, recordId, isOurs && asOf.changedAt === answer.revision);
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
