import { describe, expect, it } from '@jest/globals';
import { typedCount, typedDomain } from './account-typed.js';

describe('a domain', () => {
  it.each([
    ['Acme.com', 'acme.com'],
    ['https://www.acme.co.uk/about?x=1', 'acme.co.uk'],
    ['müller.de', 'müller.de'],
    ['acme', null],
    ['not a domain.com', null],
    ['', null],
  ])('%p is read as %p', (typed, domain) => {
    expect(typedDomain(typed)).toBe(domain);
  });
});

describe('a number of people', () => {
  it.each([
    ['1,200', 1200],
    ['0', 0],
    ['-3', null],
    ['many', null],
  ])('%p is read as %p', (typed, count) => {
    expect(typedCount(typed)).toBe(count);
  });
});
