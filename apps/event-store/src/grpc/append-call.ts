import { type ServerReadableStream, type sendUnaryData } from '@grpc/grpc-js';
import { type ProposedEvent } from '../log/event-record.js';
import { type ExpectedRevision } from '../streams/append-decision.js';
import { InvalidRequest, MaximumAppendSizeExceeded, StreamDeleted } from '../streams/store-errors.js';
import { type AppendOutcome, type StreamWriter } from '../streams/stream-writer.js';
import { appendBytes, expiryOf, readExpected, readProposedEvent, readWritableStream } from './append-request.js';
import { type AppendReq, type AppendResp, shared, streams } from './definitions.js';
import { type Report, toServiceError } from './status.js';

/** `Streams.Append`: options first, then one message per event, one answer at the end. */
export function handleAppend(writer: StreamWriter, maximumAppendBytes: number, report: Report) {
  return (call: ServerReadableStream<AppendReq, AppendResp>, answer: sendUnaryData<AppendResp>): void => {
    receive(call, maximumAppendBytes)
      .then(async ({ stream, expected, events }) => {
        const deadline = Number(call.getDeadline());
        const expiresAt = expiryOf(deadline, Date.now());
        const outcome = await writer.append({ stream, expected, events, expiresAt });
        answer(null, toResponse(outcome, stream, expected));
      })
      .catch((error: unknown) => {
        report(error);
        answer(toServiceError(error));
      });
  };
}

async function receive(call: AsyncIterable<AppendReq>, maximumBytes: number) {
  let options: AppendReq.Options | undefined;
  const events: ProposedEvent[] = [];
  let bytes = 0;
  for await (const message of call) {
    options ??= message.getOptions();
    const proposed = message.getProposedMessage();
    if (proposed === undefined) continue;
    const event = readProposedEvent(proposed);
    events.push(event);
    bytes += appendBytes(event);
    if (bytes > maximumBytes) throw new MaximumAppendSizeExceeded(maximumBytes);
  }
  if (options === undefined) throw new InvalidRequest('The first message of an append must hold its options.');
  const stream = readWritableStream(options.getStreamIdentifier());
  const revision = options.hasRevision() ? options.getRevision() : undefined;
  return { stream, expected: readExpected(options, revision), events };
}

function toResponse(outcome: AppendOutcome, stream: string, expected: ExpectedRevision): AppendResp {
  switch (outcome.kind) {
    case 'appended':
      return new streams.AppendResp().setSuccess(toSuccess(outcome.revision, outcome.position));
    case 'wrong-revision':
      return new streams.AppendResp().setWrongExpectedVersion(toWrongRevision(outcome.lastRevision, expected));
    case 'stream-deleted':
      throw new StreamDeleted(stream);
  }
}

function toSuccess(revision: number, position: number | undefined): AppendResp.Success {
  const success = new streams.AppendResp.Success();
  if (revision < 0) success.setNoStream(new shared.Empty());
  else success.setCurrentRevision(String(revision));
  if (position === undefined) return success.setNoPosition(new shared.Empty());
  const text = String(position);
  return success.setPosition(new streams.AppendResp.Position().setCommitPosition(text).setPreparePosition(text));
}

function toWrongRevision(lastRevision: number, expected: ExpectedRevision): AppendResp.WrongExpectedVersion {
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (lastRevision < 0) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(lastRevision));
  if (expected === 'any') return wrong.setExpectedAny(new shared.Empty());
  if (expected === 'no_stream') return wrong.setExpectedNoStream(new shared.Empty());
  if (expected === 'stream_exists') return wrong.setExpectedStreamExists(new shared.Empty());
  return wrong.setExpectedRevision(String(expected));
}
