import { RE2JS, RE2JSException } from 're2js';
import { InvalidRequest } from '../streams/store-errors.js';

/** Bounds the work per character of a name, which grows with the expression. */
const MAX_PATTERN_LENGTH = 300;

/**
 * A regular expression in RE2's syntax, matched in a time that grows with the text's length only: no text can hang the
 * server. What needs backtracking (back references, look-around) is refused.
 *
 * @throws InvalidRequest saying what is wrong with it
 */
export function compilePattern(source: string): (text: string) => boolean {
  if (source.length > MAX_PATTERN_LENGTH) {
    throw new InvalidRequest(`The filter's regular expression is longer than ${MAX_PATTERN_LENGTH} characters.`);
  }
  const pattern = parse(source);
  return (text) => pattern.test(text);
}

function parse(source: string): RE2JS {
  try {
    return RE2JS.compile(source, RE2JS.DOTALL);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    throw new InvalidRequest(`The filter's regular expression ${JSON.stringify(source)}: ${error.message}`);
  }
}
