import { type ProblemType } from './problem-type.js';
import { conflictProblems } from './table/conflict-problems.js';
import { missingProblems } from './table/missing-problems.js';
import { requestProblems } from './table/request-problems.js';
import { ruleProblems } from './table/rule-problems.js';
import { serviceProblems } from './table/service-problems.js';

/** The one table of problems: every code the API can answer with. */
export const problems = {
  ...requestProblems,
  ...missingProblems,
  ...conflictProblems,
  ...ruleProblems,
  ...serviceProblems,
} as const;

/** A code the API can answer with. */
export type ProblemCode = keyof typeof problems;

/** Every code the API can answer with. */
export const problemCodes: readonly string[] = Object.keys(problems);

/** Whether there is a row for the code. */
export const isProblemCode = (code: unknown): code is ProblemCode =>
  typeof code === 'string' && Object.hasOwn(problems, code);

/** The row of a code. */
export const problemType = (code: ProblemCode): ProblemType => problems[code];
