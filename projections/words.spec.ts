import { describe, expect, it } from '@jest/globals';
import { askedWords, emailWords, phoneWords, wordChanges, wordsOf } from './words.js';

describe('the words of a record', () => {
  it.each([
    ["Zoë O'Brien-Šmíd", ['zoe', 'o', 'brien', 'smid']],
    ['Straße 12', ['strasse', '12']],
    ['ＡＣＭＥ', ['acme']],
    ['…', []],
  ])('%p has %p', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('are an email whole and in parts', () => {
    expect(emailWords('Ada.Byron@home.example')).toEqual(['ada.byron@home.example', 'ada', 'byron', 'home', 'example']);
  });

  it('are the digits of a phone number, with and without its prefixes', () => {
    expect(phoneWords('+4930901820')).toEqual(['4930901820', '030901820', '30901820']);
  });
});

describe('the words of a search', () => {
  it.each([
    ['  Ada   BYRON ', ['ada', 'byron']],
    ['ada.byron', ['ada', 'byron']],
    ['ada.byron@Home', ['ada.byron@home']],
    ['@home.example', ['home', 'example']],
    ['+49 (30) 90 18', ['49309018']],
    ['0049 30 9018 Ada', ['49309018', 'ada']],
    ['030/9018-20', ['030901820']],
    ['Studio 54', ['studio', '54']],
    ['ada ada', ['ada']],
  ])('%p are %p', (q, words) => {
    expect(askedWords(q)).toEqual(words);
  });
});

describe('the index of words', () => {
  const record = (...words: string[]) => ({ id: 'a', words });

  it('changes by what was lost and gained only', () => {
    expect(wordChanges(record('ada', 'byron'), record('ada', 'lovelace'))).toEqual([
      { op: 'rank', key: 'words', member: 'byron\0a', score: null },
      { op: 'rank', key: 'words', member: 'lovelace\0a', score: 0 },
      { op: 'put', key: 'words-of', field: 'a', value: '\0ada\0lovelace\0' },
    ]);
    expect(wordChanges(record('ada', 'byron'), record('byron', 'ada', 'ada'))).toEqual([]);
  });

  it('holds nothing of a record that has gone', () => {
    expect(wordChanges(record('ada'), null)).toEqual([
      { op: 'rank', key: 'words', member: 'ada\0a', score: null },
      { op: 'put', key: 'words-of', field: 'a', value: null },
    ]);
    expect(wordChanges(null, null)).toEqual([]);
  });
});
