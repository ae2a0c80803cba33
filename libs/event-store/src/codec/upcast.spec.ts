import { describe, expect, it } from '@jest/globals';
import { upcast } from './upcast.js';

const schema = {
  version: 3,
  upcasters: {
    1: ({ fullName, ...others }: Readonly<Record<string, unknown>>) => ({ ...others, name: fullName }),
    2: (data: Readonly<Record<string, unknown>>) => ({ ...data, tags: [] }),
  },
};

describe('upcasting', () => {
  it('takes every step from the version that was written', () => {
    expect(upcast(schema, 1, { fullName: 'Ada' })).toEqual({ name: 'Ada', tags: [] });
    expect(upcast(schema, 2, { name: 'Ada' })).toEqual({ name: 'Ada', tags: [] });
  });

  it('leaves the newest version as it is', () => {
    const data = { name: 'Ada', tags: ['x'] };
    expect(upcast(schema, 3, data)).toBe(data);
  });

  it('refuses a version that is newer than the code', () => {
    expect(() => upcast(schema, 4, {})).toThrow(Error);
  });

  it('refuses a version that no step leads from', () => {
    expect(() => upcast({ version: 2 }, 1, {})).toThrow(Error);
  });
});
