import {
  AccessDeniedError,
  InvalidArgumentError,
  MaxAppendSizeExceededError,
  StreamDeletedError,
  StreamNotFoundError,
} from '@eventstore/db-client';
import { LogRefused, LogUnavailable } from '../errors.js';

const refusals = [AccessDeniedError, InvalidArgumentError, MaxAppendSizeExceededError, StreamDeletedError];

/** Whether the client says that there is no such stream. */
export const isStreamNotFound = (error: unknown): boolean => error instanceof StreamNotFoundError;

/**
 * Our word for the client's error. Whatever is not a plain refusal leaves open what happened: the client rejects every
 * pending append with the error of the connection they shared, those that the log had taken included.
 */
export function translated(error: unknown): Error {
  const cause = error instanceof Error ? error : new Error(String(error));
  if (refusals.some((refusal) => cause instanceof refusal)) return new LogRefused(cause.message, { cause });
  return new LogUnavailable(`The log did not answer: ${cause.message}`, { cause });
}
