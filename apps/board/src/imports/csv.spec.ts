import { describe, expect, it } from '@jest/globals';
import { CsvReader } from './csv.js';

describe('CSV', () => {
  it('is read in pieces that end anywhere', () => {
    const reader = new CsvReader();
    const text = 'line,reason\r\n2,"no ""name"", none"\r\n3,"two\nlines"';
    const rows = [...text].flatMap((character) => reader.read(character));
    expect([...rows, reader.end()]).toEqual([
      ['line', 'reason'],
      ['2', 'no "name", none'],
      ['3', 'two\nlines'],
    ]);
  });

  it('may have another delimiter, and end with a line end', () => {
    const reader = new CsvReader(';');
    expect(reader.read('a;b\n1,5;\n')).toEqual([
      ['a', 'b'],
      ['1,5', ''],
    ]);
    expect(reader.end()).toBeNull();
  });
});
