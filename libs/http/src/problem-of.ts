import { type Facts } from '#decider';
import { type FieldError, HttpProblem } from './http-problem.js';
import { isProblemCode, type ProblemCode } from './problems.js';

/** What an error means to the caller. Whatever has no row in the table is `internal_error`, and says nothing more. */
export interface Problem {
  readonly code: ProblemCode;
  readonly facts: Facts;
  readonly errors: readonly FieldError[];
}

/** Fastify's own errors, as problems. */
const fastifyCodes: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'not_json',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed_json',
  FST_ERR_BAD_URL: 'route_not_found',
};

/** The problem that an error stands for: any error whose `code` has a row, with its `facts`. */
export function problemOf(error: unknown): Problem {
  if (error instanceof HttpProblem) return error;
  const { code, facts, statusCode } = fieldsOf(error);
  if (isProblemCode(code)) return { code, facts: fieldsOf(facts), errors: [] };
  const ofFastify = typeof code === 'string' ? fastifyCodes[code] : undefined;
  if (ofFastify) return { code: ofFastify, facts: {}, errors: [] };
  return { code: statusCode === 400 ? 'malformed_json' : 'internal_error', facts: {}, errors: [] };
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
