import { Metadata, type ServiceError, status } from '@grpc/grpc-js';
import { CommitTimeout } from '../log/group-commit.js';
import { DamagedRecord } from '../log/record-codec.js';
import {
  GroupDropped,
  GroupError,
  GroupExists,
  GroupFailed,
  GroupNotFound,
  MaximumSubscribersReached,
} from '../persistent/persistent-errors.js';
import { type ExpectedRevision } from '../streams/append-decision.js';
import {
  AccessDenied,
  AppendTimeout,
  InvalidRequest,
  MaximumAppendSizeExceeded,
  RequiredMetadataMissing,
  StreamDeleted,
  WrongExpectedRevision,
  WritesRefused,
} from '../streams/store-errors.js';

/** Takes the errors that the operator has to know of, not those that a caller made. */
export type Report = (error: unknown) => void;

/** How an error leaves the server: a status, and trailers of which the client reads `exception` first. */
export function toServiceError(error: unknown): ServiceError {
  const cause = error instanceof Error ? error : new Error(String(error));
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(trailersOf(cause))) metadata.set(name, value);
  return Object.assign(new Error(cause.message, { cause }), { code: codeOf(cause), details: cause.message, metadata });
}

/** Whether an append was not confirmed within its time. */
export const isTimeout = (error: unknown): boolean => error instanceof AppendTimeout || error instanceof CommitTimeout;

function codeOf(error: Error): status {
  if (error instanceof StreamDeleted || error instanceof WrongExpectedRevision) return status.FAILED_PRECONDITION;
  if (error instanceof AccessDenied) return status.PERMISSION_DENIED;
  if (isTimeout(error)) return status.ABORTED;
  if (error instanceof WritesRefused) return status.UNAVAILABLE;
  if (error instanceof DamagedRecord) return status.DATA_LOSS;
  if (error instanceof GroupError) return groupStatus(error).code;
  const isInvalid = [InvalidRequest, RequiredMetadataMissing, MaximumAppendSizeExceeded].some(
    (invalid) => error instanceof invalid,
  );
  return isInvalid ? status.INVALID_ARGUMENT : status.UNKNOWN;
}

function trailersOf(error: Error): Record<string, string> {
  if (error instanceof AccessDenied) return { exception: 'access-denied' };
  if (error instanceof StreamDeleted) return { exception: 'stream-deleted', 'stream-name': error.stream };
  if (error instanceof WrongExpectedRevision) {
    const { stream, expected, lastRevision } = error;
    const versions = { 'expected-version': String(expectedVersion(expected)), 'actual-version': String(lastRevision) };
    return { exception: 'wrong-expected-version', 'stream-name': stream, ...versions };
  }
  if (error instanceof GroupError) {
    const { exception } = groupStatus(error);
    const names = { 'stream-name': error.key.stream, 'group-name': error.key.group };
    return { exception, ...names, ...(error instanceof GroupFailed && { reason: error.reason }) };
  }
  if (error instanceof MaximumAppendSizeExceeded) {
    return { exception: 'maximum-append-size-exceeded', 'maximum-append-size': String(error.maximum) };
  }
  if (error instanceof RequiredMetadataMissing) {
    const required = { 'required-metadata-properties': 'type,content-type' };
    return { exception: 'missing-required-metadata-property', ...required };
  }
  return {};
}

/** Source: EventStoreDB. */
function groupStatus(error: GroupError): { readonly code: status; readonly exception: string } {
  if (error instanceof GroupNotFound)
    return { code: status.NOT_FOUND, exception: 'persistent-subscription-does-not-exist' };
  if (error instanceof GroupExists) return { code: status.ALREADY_EXISTS, exception: 'persistent-subscription-exists' };
  if (error instanceof GroupDropped) return { code: status.CANCELLED, exception: 'persistent-subscription-dropped' };
  if (error instanceof MaximumSubscribersReached)
    return { code: status.FAILED_PRECONDITION, exception: 'maximum-subscribers-reached' };
  return { code: status.INTERNAL, exception: 'persistent-subscription-failed' };
}

const WORDS = { no_stream: -1, any: -2, stream_exists: -4 } as const;

/** An expected revision as a number. Source: EventStoreDB. */
const expectedVersion = (expected: ExpectedRevision): number =>
  typeof expected === 'number' ? expected : WORDS[expected];
