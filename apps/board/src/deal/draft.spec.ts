import { describe, expect, it } from '@jest/globals';
import { type Draft, editedFields, isContested, keeping, shownOf, withEdit, without } from './draft.js';

interface Fields {
  readonly name: string;
  readonly value: number;
}

const before: Fields = { name: 'Acme', value: 10 };
const edited: Draft<Fields> = withEdit({}, before, 'value', 20);

describe('a draft', () => {
  it('follows what others do with fields that are not edited', () => {
    const now = { ...before, name: 'Acme Corp' };
    expect(shownOf(edited, now, 'name')).toBe('Acme Corp');
    expect(shownOf(edited, now, 'value')).toBe(20);
    expect(isContested(edited, now, 'name')).toBe(false);
  });

  it('is contested where others changed what is edited, unless to the same', () => {
    expect(isContested(edited, before, 'value')).toBe(false);
    expect(isContested(edited, { ...before, value: 12 }, 'value')).toBe(true);
    expect(isContested(edited, { ...before, value: 20 }, 'value')).toBe(false);
  });

  it('goes on being contested while it is typed on', () => {
    const now = { ...before, value: 12 };
    expect(isContested(withEdit(edited, now, 'value', 21), now, 'value')).toBe(true);
  });

  it('keeps one’s own or takes theirs', () => {
    const now = { ...before, value: 12 };
    const kept = keeping(edited, now, 'value');
    expect([shownOf(kept, now, 'value'), isContested(kept, now, 'value')]).toEqual([20, false]);
    const taken = without(edited, 'value');
    expect([shownOf(taken, now, 'value'), editedFields(taken, now)]).toEqual([12, []]);
  });

  it('holds what differs from what is', () => {
    expect(editedFields(edited, before)).toEqual(['value']);
    expect(editedFields(withEdit(edited, before, 'value', 10), before)).toEqual([]);
    expect(editedFields(edited, { ...before, value: 20 })).toEqual([]);
  });
});
