import { type ExpectedRevision } from './append-decision.js';

/** Why the store does not do what a caller asks for. The transport says each in its own way. */
export abstract class StoreError extends Error {}

/** The request makes no sense or passes a limit. */
export class InvalidRequest extends StoreError {}

/** A proposed event lacks its type or its content type. */
export class RequiredMetadataMissing extends StoreError {
  constructor() {
    super('Every event needs `type` and `content-type` in its metadata.');
  }
}

export class MaximumAppendSizeExceeded extends StoreError {
  constructor(readonly maximum: number) {
    super(`An append may hold at most ${maximum} bytes.`);
  }
}

export class StreamDeleted extends StoreError {
  constructor(readonly stream: string) {
    super(`The stream ${stream} is deleted.`);
  }
}

/** Nobody may do that to the stream. */
export class AccessDenied extends StoreError {}

/** A deletion expected another revision of its stream than it has. */
export class WrongExpectedRevision extends StoreError {
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    /** −1 for no stream. */
    readonly lastRevision: number,
  ) {
    super(`The stream ${stream} is at revision ${lastRevision}, not at the expected ${expected}.`);
  }
}

/** The append was not begun within its time. Nothing of it is written. */
export class AppendTimeout extends StoreError {
  constructor() {
    super('The append was not begun within its time; nothing of it is written.');
  }
}

/** The store reads but does not write now. Nothing of the append is written, or its commit failed as a whole. */
export class WritesRefused extends StoreError {}
