import { describe, expect, it } from '@jest/globals';
import { card } from './card.fixture.js';
import { Pending } from './pending.js';

describe('a change that is on its way', () => {
  const patch = { stageId: 'offer' };

  it('is shown, also over what arrives meanwhile', () => {
    const pending = new Pending();
    expect(pending.hold(card('a'), patch)).toMatchObject({ stageId: 'offer' });
    expect(pending.shown(card('a', { name: 'new' }))).toMatchObject({ stageId: 'offer', name: 'new' });
    expect(pending.shown(card('b'))).toMatchObject({ stageId: 'lead' });
  });

  it('is answered: what arrived meanwhile counts', () => {
    const pending = new Pending();
    pending.hold(card('a'), patch);
    expect(pending.release('a', patch)).toMatchObject({ card: { revision: 1 }, isNews: false });
    pending.hold(card('a'), patch);
    pending.shown(card('a', { revision: 2 }));
    expect(pending.release('a', patch)).toMatchObject({ card: { revision: 2 }, isNews: true });
  });

  it('is followed by another: the answer to the first does not end it', () => {
    const pending = new Pending();
    pending.hold(card('a'), patch);
    pending.hold(card('a'), { stageId: 'won' });
    expect(pending.release('a', patch)).toBeUndefined();
    expect(pending.shown(card('a'))).toMatchObject({ stageId: 'won' });
  });

  it('is of a deal that goes: it is gone once it is answered', () => {
    const pending = new Pending();
    expect(pending.gone('a')).toBe(false);
    pending.hold(card('a'), patch);
    expect(pending.gone('a')).toBe(true);
    expect(pending.release('a', patch)).toEqual({ card: null, isNews: true });
  });
});
