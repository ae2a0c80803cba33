import { type ProblemTypes } from '../problem-type.js';

/** What can be amiss on our side. */
export const serviceProblems = {
  contended: {
    status: 409,
    title: 'Too many change it at once',
    detail: 'Others changed the record three times while this command was decided: send it again.',
  },
  internal_error: {
    status: 500,
    title: 'Something went wrong on our side',
    detail: 'Try again with the same Idempotency-Key; if it stays, give the operator the correlationId.',
  },
  log_unavailable: {
    status: 503,
    title: 'The log cannot be reached',
    detail: 'Nothing is known to be written: try again after Retry-After with the same Idempotency-Key.',
  },
  record_unreadable: {
    status: 503,
    title: 'The record cannot be read',
    detail: 'Its history holds something that this version cannot read: give the operator the correlationId.',
  },
  identity_provider_unavailable: {
    status: 503,
    title: 'The sign-in provider cannot be reached',
    detail: 'Your token cannot be checked now: try again after Retry-After, or sign in with a token of Dealstream.',
  },
  too_many_connections: {
    status: 503,
    title: 'Too many live connections',
    detail: 'This process keeps {limit} connections open for live updates: try again after Retry-After.',
  },
  read_models_unavailable: {
    status: 503,
    title: 'The read models cannot be reached',
    detail: 'Commands go on; ask again after Retry-After.',
  },
  model_unavailable: {
    status: 503,
    title: 'The figures are being rebuilt',
    detail: 'Commands go on; ask again after Retry-After.',
  },
  not_reached: {
    status: 503,
    title: 'Your write is not in the read model yet',
    detail: 'Ask again after Retry-After with the same `after`.',
  },
} as const satisfies ProblemTypes;
