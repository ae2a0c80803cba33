import { describe, expect, it } from '@jest/globals';
import { areSame, draftsOf, withRule } from './rule-drafts.js';

const rule = (id: string, name = id) => ({ id, name, conditions: [], assign: { repId: 'ann' } });

describe('rules that are not saved yet', () => {
  it('have ids, and keep those they have', () => {
    const [first, second] = draftsOf([rule('a'), { name: 'new', conditions: [], assign: { teamId: 't' } }]);
    expect(first?.id).toBe('a');
    expect(second?.id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('are changed in their place, or added at the end', () => {
    const rules = [rule('a'), rule('b')];
    expect(withRule(rules, rule('a', 'A')).map(({ name }) => name)).toEqual(['A', 'b']);
    expect(withRule(rules, rule('c')).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('differ by what they say and by their order', () => {
    const [a, b] = [rule('a'), rule('b')];
    expect(areSame([a, b], [a, { ...b, assign: { repId: 'ann', teamId: undefined } }])).toBe(true);
    expect(areSame([a, b], [b, a])).toBe(false);
    expect(areSame([a], [{ ...a, conditions: [{ field: 'country', comparison: 'filled' }] }])).toBe(false);
  });
});
