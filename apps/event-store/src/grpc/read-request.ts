import { type Direction } from '../log/event-log.js';
import { CheckpointInterval } from '../subscriptions/checkpoint-interval.js';
import { type EventFilter, type FilterExpression, compileFilter, everyEvent } from '../subscriptions/event-filter.js';
import { InvalidRequest } from '../streams/store-errors.js';
import { readRevision } from './append-request.js';
import { type ReadReq, streams } from './definitions.js';
import { readStreamName } from './identifiers.js';

/** Considered events between two checkpoints are the caller's multiplier times this, where it names no window. */
const DEFAULT_WINDOW = 32;

/** Where a read begins: a revision or a position, or the first or last event there is. */
export type ReadFrom = number | 'start' | 'end';

export type ReadRequest =
  | { kind: 'read-stream'; stream: string; from: ReadFrom; direction: Direction; count: number }
  | { kind: 'read-all'; from: ReadFrom; direction: Direction; count: number; filter: EventFilter }
  | { kind: 'follow-stream'; stream: string; from: ReadFrom }
  | { kind: 'follow-all'; from: ReadFrom; filter: EventFilter; checkpoints: CheckpointInterval | undefined };

const { Options } = streams.ReadReq;

/** @throws InvalidRequest for a combination that makes no sense */
export function readReadRequest(request: ReadReq): ReadRequest {
  const options = request.getOptions();
  if (options === undefined) throw new InvalidRequest('A read must have options.');
  const direction = options.getReadDirection() === Options.ReadDirection.BACKWARDS ? 'backwards' : 'forwards';
  const follows = options.hasSubscription();
  if (follows && direction === 'backwards') throw new InvalidRequest('A subscription goes forwards only.');
  if (!follows && options.getCountOptionCase() !== Options.CountOptionCase.COUNT) {
    throw new InvalidRequest('A read must say how many events it wants, or that it is a subscription.');
  }
  const count = Number(options.getCount());
  if (options.hasStream()) return readStreamRequest(options, follows, direction, count);
  if (!options.hasAll()) throw new InvalidRequest('A read must name a stream or `$all`.');
  const from = allFrom(options.getAll());
  const filter = readFilter(options.getFilter());
  if (!follows) return { kind: 'read-all', from, direction, count, filter };
  return { kind: 'follow-all', from, filter, checkpoints: readCheckpoints(options.getFilter()) };
}

function readStreamRequest(
  options: ReadReq.Options,
  follows: boolean,
  direction: Direction,
  count: number,
): ReadRequest {
  if (options.hasFilter()) throw new InvalidRequest('Only reads of `$all` take a filter.');
  const target = options.getStream();
  const stream = readStreamName(target?.getStreamIdentifier());
  const from = target?.hasRevision() ? readRevision(target.getRevision()) : target?.hasEnd() ? 'end' : 'start';
  return follows ? { kind: 'follow-stream', stream, from } : { kind: 'read-stream', stream, from, direction, count };
}

function allFrom(all: ReadReq.Options.AllOptions | undefined): ReadFrom {
  const position = all?.getPosition();
  if (position !== undefined) return readRevision(position.getCommitPosition());
  return all?.hasEnd() ? 'end' : 'start';
}

function readFilter(options: ReadReq.Options.FilterOptions | undefined): EventFilter {
  return options === undefined ? everyEvent : compileFilter(readFilterExpression(options));
}

/** How reads and groups say what of `$all` they want: generated messages all have these. */
interface FilterMessage {
  hasStreamIdentifier(): boolean;
  getStreamIdentifier(): FilterExpressionMessage | undefined;
  getEventType(): FilterExpressionMessage | undefined;
}

interface FilterExpressionMessage {
  getRegex(): string;
  getPrefixList(): string[];
}

export function readFilterExpression(message: FilterMessage): FilterExpression {
  const expression = message.getStreamIdentifier() ?? message.getEventType();
  return {
    on: message.hasStreamIdentifier() ? 'stream' : 'type',
    regex: expression?.getRegex() ?? '',
    prefixes: expression?.getPrefixList() ?? [],
  };
}

/** Only filtered subscriptions get checkpoints. */
function readCheckpoints(options: ReadReq.Options.FilterOptions | undefined): CheckpointInterval | undefined {
  if (options === undefined) return undefined;
  const multiplier = options.getCheckpointintervalmultiplier();
  if (multiplier < 1) throw new InvalidRequest('The checkpoint interval multiplier must be 1 or more.');
  const window = options.hasMax() ? options.getMax() : DEFAULT_WINDOW;
  if (window < 1) throw new InvalidRequest('The search window must be 1 or more.');
  return new CheckpointInterval(multiplier * window);
}
