import { InvalidRequest } from '../streams/store-errors.js';

/** An escaped character or class, a bracket class, or a mark or character of its own. */
const TOKEN = /\\[dDwWsS]|\\[^A-Za-z0-9]|\[\^?(?:[^\]\\[]|\\[dDwWsS]|\\[^A-Za-z0-9])+\]|[^\\[\]{}]/gs;
const GROUP = /\((?:\?:)?[^()]*\)(?![*+?])/g;

/** Each of these may multiply the steps by the length of the text: two keep a text of 1 KB below a few ms. */
const MAX_MULTIPLIERS = 2;
const MAX_PATTERN_LENGTH = 300;

/**
 * A regular expression that no text can make slow: the subset of JavaScript's in which the steps grow at most with
 * the square of the text's length.
 *
 * @throws InvalidRequest for anything else, saying what is allowed
 */
export function compilePattern(source: string): (text: string) => boolean {
  if (source.length > MAX_PATTERN_LENGTH || !isBounded(source)) {
    throw new InvalidRequest(
      `The filter's regular expression ${JSON.stringify(source)} may take too long on some names. Allowed are ` +
        'characters, classes, ^ and $, alternatives, groups without repetition, and at most two of: a repetition ' +
        '(*, + or ?) of one character or class, a group, a beginning without ^. Prefixes always work.',
    );
  }
  const pattern = new RegExp(source, 's');
  return (text) => pattern.test(text);
}

function isBounded(source: string): boolean {
  const tokens = source.match(TOKEN) ?? [];
  if (tokens.join('') !== source) return false;
  // Escapes and classes are one character each from here on: what is left are marks.
  const marks = tokens.map((token) => (token.length > 1 ? '_' : token)).join('');
  const groups = marks.match(GROUP)?.length ?? 0;
  const outsideGroups = marks.replaceAll(GROUP, '_');
  if (/[()]/.test(outsideGroups) || !isRegExp(source)) return false;
  const repetitions = marks.replaceAll('(?:', '(').match(/[*+?]/g)?.length ?? 0;
  const searches = outsideGroups.split('|').every((branch) => branch.startsWith('^')) ? 0 : 1;
  return repetitions + groups + searches <= MAX_MULTIPLIERS;
}

function isRegExp(source: string): boolean {
  try {
    new RegExp(source, 's');
    return true;
  } catch {
    return false;
  }
}
