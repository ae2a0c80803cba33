import { type Facts } from '#decider';
import { type FieldError } from './http-problem.js';
import { fillTemplate } from './fill-template.js';
import { type ProblemCode, problemType } from './problems.js';

/** An answer of RFC 9457, `application/problem+json`. Facts of the problem stand beside the fixed members. */
export interface ProblemDocument {
  /** `/problems/<code>`, an address that explains it */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** what the caller can do about it */
  readonly detail: string;
  /** the path that was asked for */
  readonly instance: string;
  readonly code: string;
  readonly correlationId: string;
  readonly errors?: readonly FieldError[];
  readonly [fact: string]: unknown;
}

/** What went wrong, and in which request. */
export interface ProblemOccurrence {
  readonly code: ProblemCode;
  readonly facts: Facts;
  readonly errors: readonly FieldError[];
  readonly instance: string;
  readonly correlationId: string;
}

/** The document of a problem. */
export function problemDocument({ code, facts, errors, instance, correlationId }: ProblemOccurrence): ProblemDocument {
  const { status, title, detail } = problemType(code);
  return {
    ...facts,
    type: `/problems/${code}`,
    title,
    status,
    detail: fillTemplate(detail, { ...facts, problems: errors.map(({ message }) => message) }),
    instance,
    code,
    correlationId,
    ...(errors.length > 0 && { errors }),
  };
}
