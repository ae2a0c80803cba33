import { digitsOf } from '#addresses';
import { type Beginning, type Operation, put, rank } from '#read-model';

/** Ids by word. Sorted set, all scores 0, members `<word>\0<id>`; words as `wordsOf` makes them. */
const wordsKey = 'words';

/** Each id's words. Hash, `\0<word>` of each and a final `\0`. */
const wordsOfKey = 'words-of';

/** A record and the words by which it is found. */
export interface Indexed {
  readonly id: string;
  readonly words: readonly string[];
}

/** Fewest digits that are read as one number where they are written apart. */
const leastDigits = 5;

/** The words of a text: letters and digits, without case and marks. */
export const wordsOf = (text: string): readonly string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** The words of an email: the whole of it, and its parts. */
export const emailWords = (email: string): readonly string[] => [folded(email.trim()), ...wordsOf(email)];

/** The words of a phone number: its digits with its country code, as dialled in its country, and without either prefix. */
export const phoneWords = (phone: string): readonly string[] => digitsOf(phone);

/** Brings the index from what a record's words were to what they are; null: it has none. */
export function wordChanges(before: Indexed | null, after: Indexed | null): readonly Operation[] {
  const [from, to] = [new Set(before?.words), new Set(after?.words)];
  const id = after?.id ?? before?.id;
  if (id === undefined || (from.size === to.size && [...from].every((word) => to.has(word)))) return [];
  return [
    ...[...from].filter((word) => !to.has(word)).map((word) => rank(wordsKey, `${word}\0${id}`, null)),
    ...[...to].filter((word) => !from.has(word)).map((word) => rank(wordsKey, `${word}\0${id}`, 0)),
    put(wordsOfKey, id, to.size === 0 ? null : `\0${[...to].join('\0')}\0`),
  ];
}

/**
 * What a search asks for, as filters of a page: each word of the text must begin a word of the record. A text with an @ in it
 * is one word; digits written apart, with or without `+ ( ) - / .`, are one number where there are at least five.
 */
export const matching = (q: string): readonly (readonly Beginning[])[] =>
  askedWords(q).map((word) => [beginning(word)]);

/** Records with one of these whole words, as a filter of a page. */
export const havingAny = (words: readonly string[]): readonly Beginning[] =>
  words.map((word) => beginning(`${word}\0`));

/** The words that a search asks for. */
export function askedWords(q: string): readonly string[] {
  const words = q
    .replace(numberApart, (run) => (digitsIn(run).length < leastDigits ? run : ` ${digitsIn(run).replace(/^00/, '')} `))
    .split(/\s+/u)
    .flatMap((part) => (/.@/u.test(part) ? [folded(part)] : wordsOf(part)));
  return [...new Set(words)];
}

/** Digits and what stands between them in a phone number, between spaces. */
const numberApart = /(?<=^|\s)[+(]?\d[\d\s()+\-/.]*(?=\s|$)/gu;

const digitsIn = (text: string): string => text.replace(/\D/g, '');

/** NFKD, no marks, no case (`ß` is `ss`). */
const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

const beginning = (prefix: string): Beginning => ({ words: wordsKey, wordsOf: wordsOfKey, prefix });
