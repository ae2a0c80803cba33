import anyMessage from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import { status } from '@grpc/grpc-js';
import { type ExpectedRevision } from '../streams/append-decision.js';
import {
  AccessDenied,
  InvalidRequest,
  MaximumAppendSizeExceeded,
  RequiredMetadataMissing,
} from '../streams/store-errors.js';
import { type AppendOutcome } from '../streams/stream-writer.js';
import { type BatchAppendResp, rpc, shared, streams } from './definitions.js';
import { isTimeout } from './status.js';

type Failure = ReturnType<BatchAppendResp['getError']>;

export function toResult(
  response: BatchAppendResp,
  outcome: AppendOutcome,
  expected: ExpectedRevision,
): BatchAppendResp {
  switch (outcome.kind) {
    case 'appended':
      return response.setSuccess(toSuccess(outcome.revision, outcome.position));
    case 'wrong-revision':
      return response.setError(toWrongRevision(outcome.lastRevision, expected));
    case 'stream-deleted':
      return response.setError(
        failure(status.NOT_FOUND, 'Stream is deleted', 'StreamDeleted', new shared.StreamDeleted()),
      );
  }
}

/** A failed append as a `google.rpc.Status`. It always has details: the client crashes on a status without. */
export function toFailure(error: unknown): Failure {
  const text = error instanceof Error ? error.message : String(error);
  if (isTimeout(error)) return failure(status.DEADLINE_EXCEEDED, text, 'Timeout', new shared.Timeout());
  if (error instanceof MaximumAppendSizeExceeded) {
    const details = new shared.MaximumAppendSizeExceeded().setMaxappendsize(error.maximum);
    return failure(status.INVALID_ARGUMENT, text, 'MaximumAppendSizeExceeded', details);
  }
  if (error instanceof AccessDenied)
    return failure(status.PERMISSION_DENIED, text, 'AccessDenied', new shared.AccessDenied());
  if (error instanceof InvalidRequest || error instanceof RequiredMetadataMissing) {
    return failure(status.INVALID_ARGUMENT, text, 'BadRequest', new shared.BadRequest().setMessage(text));
  }
  return failure(status.UNKNOWN, text, 'Unknown', new shared.Unknown());
}

function failure(code: number, message: string, type: string, details: { serializeBinary(): Uint8Array }): Failure {
  const packed = new anyMessage.Any();
  packed.pack(details.serializeBinary(), `event_store.client.${type}`);
  return new rpc.Status().setCode(code).setMessage(message).setDetails(packed);
}

function toSuccess(revision: number, position: number | undefined): BatchAppendResp.Success {
  const success = new streams.BatchAppendResp.Success();
  if (revision < 0) success.setNoStream(new empty.Empty());
  else success.setCurrentRevision(String(revision));
  if (position === undefined) return success.setNoPosition(new empty.Empty());
  const text = String(position);
  return success.setPosition(new shared.AllStreamPosition().setCommitPosition(text).setPreparePosition(text));
}

function toWrongRevision(lastRevision: number, expected: ExpectedRevision): Failure {
  const details = new shared.WrongExpectedVersion();
  if (lastRevision < 0) details.setCurrentNoStream(new empty.Empty());
  else details.setCurrentStreamRevision(String(lastRevision));
  if (expected === 'any') details.setExpectedAny(new empty.Empty());
  else if (expected === 'no_stream') details.setExpectedNoStream(new empty.Empty());
  else if (expected === 'stream_exists') details.setExpectedStreamExists(new empty.Empty());
  else details.setExpectedStreamPosition(String(expected));
  return failure(status.ALREADY_EXISTS, 'Wrong expected version', 'WrongExpectedVersion', details);
}
