import { type ProposedEvent } from '../log/event-record.js';
import { type ExpectedRevision } from '../streams/append-decision.js';
import { InvalidRequest } from '../streams/store-errors.js';
import { expiryOf, readExpected, readWritableStream } from './append-request.js';
import { type BatchAppendReq, type StreamIdentifier } from './definitions.js';

/** One append that arrives in chunks of one correlation id. */
export interface ArrivingAppend {
  readonly identifier: StreamIdentifier | undefined;
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly expiresAt: number;
  readonly events: ProposedEvent[];
  bytes: number;
}

/** The append that a chunk with options begins. */
export function readArriving(request: BatchAppendReq): ArrivingAppend {
  const options = request.getOptions();
  if (options === undefined) throw new InvalidRequest('The first chunk of an append must hold its options.');
  const now = Date.now();
  const deadline = options.getDeadline()?.toDate().getTime() ?? Infinity;
  const identifier = options.getStreamIdentifier();
  return {
    identifier,
    stream: readWritableStream(identifier),
    expected: readExpected(options, options.hasStreamPosition() ? options.getStreamPosition() : undefined),
    expiresAt: expiryOf(deadline, now),
    events: [],
    bytes: 0,
  };
}
