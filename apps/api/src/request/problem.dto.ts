/** One field that is wrong. */
export class FieldErrorDto {
  /** A JSON pointer into the body. @example "/value/amount" */
  pointer: string;
  /** @example "invalid_value" */
  code: string;
  message: string;
}

/** A problem (RFC 9457). What it is about stands beside these members. */
export class ProblemDto {
  /** An address that explains it. @example "/problems/not_open" */
  type: string;
  title: string;
  status: number;
  /** What you can do about it. */
  detail: string;
  /** The path you asked for. */
  instance: string;
  /** @example "not_open" */
  code: string;
  /** Tell it to the operator: the log has it too. */
  correlationId: string;
  errors?: FieldErrorDto[];
}
