/** A read model cannot answer now; the same request may succeed later (503). */
export abstract class NotReadable extends Error {
  /** the code of its row in the table of problems */
  abstract readonly code: string;
  /** when to ask again, in seconds */
  readonly retryAfter: number = 1;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The model is missing, half-written, or being filled. */
export class ModelUnavailable extends NotReadable {
  readonly code = 'model_unavailable';
}

/** The model did not reach the position asked for (`after`) within the wait. */
export class NotReached extends NotReadable {
  readonly code = 'not_reached';
}

/** Redis is away. */
export class ReadModelsUnavailable extends NotReadable {
  readonly code = 'read_models_unavailable';
  override readonly retryAfter = 2;
}

/** A cursor that this list did not give out: damaged, or of another sort order. */
export class InvalidCursor extends Error {
  readonly code = 'invalid_cursor';

  constructor(options?: ErrorOptions) {
    super('the cursor is not one of this list', options);
    this.name = 'InvalidCursor';
  }
}
