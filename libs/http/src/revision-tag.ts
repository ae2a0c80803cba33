import { HttpProblem } from './http-problem.js';

/** A record's revision as its ETag: `"7"`; `"-1"`: it is as the system has it, and nobody has changed it. */
export const revisionTag = (revision: bigint): string => `"${revision}"`;

/**
 * The revision that an If-Match header names; null where there is none or it is `*`.
 *
 * @throws `invalid_header` where it is not a revision in quotes
 */
export function revisionOf(ifMatch: string | undefined): bigint | null {
  if (ifMatch === undefined || ifMatch === '*') return null;
  const [, digits] = /^"(-1|\d{1,18})"$/.exec(ifMatch) ?? [];
  if (digits === undefined)
    throw new HttpProblem('invalid_header', {
      header: 'If-Match',
      expected: 'a revision in quotes, as an ETag has it: "7"',
    });
  return BigInt(digits);
}
