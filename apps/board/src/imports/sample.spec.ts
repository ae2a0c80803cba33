import { describe, expect, it } from '@jest/globals';
import { sampleValues, wholeLines } from './sample.js';

describe('the sample of a file', () => {
  it('has the different values of each column', () => {
    const file = 'name;mail\nAda;a@x\n;b@x\nBo;c@x\nAda;d@x';
    expect(sampleValues(file, { format: 'csv', delimiter: ';', columns: ['name', 'mail'] })).toEqual({
      name: ['Ada', 'Bo'],
      mail: ['a@x', 'b@x', 'c@x', 'd@x'],
    });
    const lines = '{"name":"Ada","size":3}\nbroken\n{"name":"Bo"}';
    expect(sampleValues(lines, { format: 'ndjson', delimiter: '', columns: ['name', 'size'] })).toEqual({
      name: ['Ada', 'Bo'],
      size: ['3'],
    });
  });

  it('ends with a whole line, unless it is the whole file', () => {
    expect(wholeLines('a\nb\nhal', false)).toBe('a\nb\n');
    expect(wholeLines('a\nb', true)).toBe('a\nb');
  });
});
