import { describe, expect, it } from '@jest/globals';
import { Problem } from '../../api/problem.js';
import { countOf, refusalOf } from './refusal.js';

const invalid = new Problem('invalid', 'The body is not valid.', 400, [
  { pointer: '/stages/0/name', code: 'x', message: 'A name is too long.' },
  { pointer: '/why', code: 'x', message: 'The reason is too long.' },
]);

describe('a refusal', () => {
  it('stands at the field that it is about, and else as a sentence', () => {
    const { at, rest } = refusalOf(invalid, ['/stages', '/name']);
    expect(at('/stages')).toBe('A name is too long.');
    expect(at('/name')).toBeUndefined();
    expect(rest).toBe('The reason is too long.');
  });

  it('stands at a field by its code', () => {
    const taken = new Problem('name_taken', 'Another one has this name.', 409);
    expect(refusalOf(taken, ['/name']).at('/name')).toBe('Another one has this name.');
    expect(refusalOf(taken, ['/name']).rest).toBeNull();
    expect(refusalOf(taken).rest).toBe('Another one has this name.');
  });

  it('tells how many there are', () => {
    expect(countOf(new Problem('stage_in_use', '', 409, [], { count: 7 }))).toBe(7);
    expect(countOf(new Error('x'))).toBeNull();
  });
});
