import { expect, it } from '@jest/globals';
import { eventFieldsOf } from './event-fields.js';

it('offers what the event holds, and who did it', () => {
  const of = (trigger: Parameters<typeof eventFieldsOf>[0]) => eventFieldsOf(trigger).map(({ value }) => value);
  expect(of({ kind: 'event', type: 'tagged' })).toEqual(['event.tag', 'event.actor.kind']);
  expect(of({ kind: 'event', type: 'ranked' })).toEqual(['event.actor.kind']);
  expect(of({ kind: 'elapsed', what: 'no_answer', days: 3 })).toEqual([]);
  expect(of(null)).toEqual([]);
});
