import { problemText } from '../words/problems.js';
import { isRecord } from './is-record.js';

/** What is wrong with one field of a request. */
export interface FieldProblem {
  /** JSON pointer into the body, e.g. `/value/amount` */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** A refusal of the API (RFC 9457), or that it could not be reached. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    /** the code of the table of problems; `unreachable` where there was no answer */
    readonly code: string,
    /** a sentence with what is wrong and what to do: the page's own where it has one */
    readonly detail: string,
    /** HTTP; 0: no answer */
    readonly status: number,
    readonly errors: readonly FieldProblem[] = [],
    /** everything else that the answer says, e.g. `current` of a stale revision */
    readonly facts: Readonly<Record<string, unknown>> = {},
    /** names the request in the log */
    readonly correlationId: string | null = null,
  ) {
    super(detail);
  }
}

/** The body of a refusal as a problem. */
export function problemOf(body: unknown, response: Response): Problem {
  const facts = isRecord(body) ? body : {};
  const text = (name: string, otherwise: string): string => {
    const value = facts[name];
    return typeof value === 'string' && value !== '' ? value : otherwise;
  };
  const errors = Array.isArray(facts.errors) ? facts.errors.filter(isFieldProblem) : [];
  const code = text('code', `http_${response.status}`);
  return new Problem(
    code,
    problemText(code, facts) ?? text('detail', text('title', code)),
    response.status,
    errors,
    facts,
    text('correlationId', ''),
  );
}

const isFieldProblem = (value: unknown): value is FieldProblem =>
  isRecord(value) && typeof value.pointer === 'string' && typeof value.message === 'string';
