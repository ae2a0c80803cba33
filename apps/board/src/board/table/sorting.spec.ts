import { describe, expect, it } from '@jest/globals';
import { directionOf, nextSort } from './sorting.js';

describe('sorting', () => {
  it('begins with what is asked for most, then the other way, then as it was', () => {
    expect([nextSort(undefined, 'value'), nextSort('-value', 'value'), nextSort('value', 'value')]).toEqual([
      '-value',
      'value',
      undefined,
    ]);
    expect([nextSort('-value', 'name'), nextSort('name', 'name'), nextSort('-name', 'name')]).toEqual([
      'name',
      '-name',
      undefined,
    ]);
  });

  it('says its direction', () => {
    expect([directionOf('name', 'name'), directionOf('-name', 'name'), directionOf('-value', 'name')]).toEqual([
      'ascending',
      'descending',
      'none',
    ]);
  });
});
