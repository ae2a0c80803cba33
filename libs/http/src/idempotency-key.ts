import { HttpProblem } from './http-problem.js';

/** Most characters of an Idempotency-Key. */
const longest = 255;

/** The key that a header gives; null where there is none. @throws `invalid_header` where it is empty, too long or not printable ASCII */
export function idempotencyKeyOf(header: string | undefined): string | null {
  if (header === undefined) return null;
  if (header.length > longest || !/^[\x20-\x7e]+$/.test(header)) {
    throw new HttpProblem('invalid_header', {
      header: 'Idempotency-Key',
      expected: `1 to ${longest} printable ASCII characters`,
    });
  }
  return header;
}
