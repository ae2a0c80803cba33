import { describe, expect, it } from '@jest/globals';
import { followUpsSearch } from './follow-ups-search.js';

describe('the address of the follow-ups', () => {
  it('holds the tab and whose they are, and nothing else', () => {
    expect(followUpsSearch({ when: 'today', repId: 'all' })).toEqual({ when: 'today', repId: 'all' });
    expect(followUpsSearch({ when: 'never', repId: 3, x: 1 })).toEqual({});
  });
});
