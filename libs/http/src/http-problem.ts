import { type Facts } from '#decider';
import { type ProblemCode } from './problems.js';

/** One field that is wrong. */
export interface FieldError {
  /** JSON pointer into the body (RFC 6901), or the name of a query parameter or header */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** A request that is refused, for a reason of HTTP rather than of the domain. */
export class HttpProblem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly facts: Facts = {},
    readonly errors: readonly FieldError[] = [],
  ) {
    super(code);
    this.name = 'HttpProblem';
  }
}
