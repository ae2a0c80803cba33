import { describe, expect, it } from '@jest/globals';
import { HttpProblem } from '#http';
import { checkReadable } from './readable-input.js';

function refusalOf(input: unknown): unknown {
  try {
    checkReadable(input);
    return null;
  } catch (error) {
    return error instanceof HttpProblem ? [error.code, error.errors[0]?.pointer] : error;
  }
}

const nested = (levels: number): object => (levels === 1 ? { leaf: 1 } : { a: nested(levels - 1) });

describe('input', () => {
  it('of known forms is left to its class', () => {
    const row = { decisions: [{ value: { amount: 1, currency: 'USD' }, tags: ['😀', '\u0000'] }], name: null };
    expect(refusalOf({ rows: [row] })).toBeNull();
    expect(refusalOf(nested(10))).toBeNull();
  });

  it.each([null, [], 'x', 5])('is one object, not %j', (input) => {
    expect(refusalOf(input)).toEqual(['invalid_request', '']);
  });

  it('is not too deep', () => {
    expect(refusalOf(JSON.parse(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`))).toMatchObject([
      'invalid_request',
      expect.anything(),
    ]);
    expect(refusalOf(nested(11))).toMatchObject(['invalid_request', '/a/a/a/a/a/a/a/a/a/a']);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', '__proto__'])('has no field of the name %s', (name) => {
    expect(refusalOf(JSON.parse(`{"${name}":1}`))).toEqual(['unknown_field', `/${name}`]);
    expect(refusalOf(JSON.parse(`{"customFields":{"${name}":1}}`))).toEqual(['unknown_field', `/customFields/${name}`]);
  });

  it('has no half of a character, in a text or in a name', () => {
    expect(refusalOf({ tags: ['a', 'b\ud800'] })).toEqual(['invalid_request', '/tags/1']);
    expect(refusalOf({ customFields: { '\udc00': 1 } })).toMatchObject(['unknown_field', expect.anything()]);
  });
});
