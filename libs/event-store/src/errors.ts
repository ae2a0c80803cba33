import { type RecordedEvent, type UnreadableEvent } from './recorded-event.js';

/** The log cannot be reached, or did not answer: what was asked may or may not have happened. */
export class LogUnavailable extends Error {
  override readonly name = 'LogUnavailable';
}

/** The log refuses what was asked, and would again: no right to it, or too large. */
export class LogRefused extends Error {
  override readonly name = 'LogRefused';
}

/** An append expected another revision than the stream has: somebody else was first. */
export class WrongRevision extends Error {
  override readonly name = 'WrongRevision';

  constructor(
    readonly stream: string,
    /** -1: the stream was expected not to exist */
    readonly expected: bigint,
    options?: ErrorOptions,
  ) {
    super(`${stream} is not at revision ${expected}`, options);
  }
}

/** An event that this code cannot read stands in a stream that a command or query needs. */
export class UnreadableStream extends Error {
  override readonly name = 'UnreadableStream';

  constructor(
    readonly event: UnreadableEvent,
    options?: ErrorOptions,
  ) {
    super(`${event.stream} cannot be read at revision ${event.revision}: ${event.reason}`, options);
  }
}

/** The caller's If-Match is not the record's present revision. Nothing was written. */
export class StaleRevision extends Error {
  override readonly name = 'StaleRevision';

  constructor(
    /** the record's ETag now; -1: nothing has happened to it */
    readonly current: bigint,
    /** what changed the record since the revision that the caller saw */
    readonly changes: readonly RecordedEvent[],
  ) {
    super(`The record is at revision ${current}`);
  }
}

/** The idempotency key was used before, for another request. Nothing was written. */
export class KeyReused extends Error {
  override readonly name = 'KeyReused';

  constructor(readonly commandId: string) {
    super(`The key of command ${commandId} was used for another request`);
  }
}

/** Others wrote to the stream again and again while the command was being decided. Nothing was written. */
export class Contended extends Error {
  override readonly name = 'Contended';

  constructor(readonly stream: string) {
    super(`Others keep writing to ${stream}`);
  }
}

/** Another process has taken over: this one must end. */
export class Superseded extends Error {
  override readonly name = 'Superseded';

  constructor(
    readonly owner: string,
    options?: ErrorOptions,
  ) {
    super(`${owner} is no longer in charge: another process has taken over`, options);
  }
}
