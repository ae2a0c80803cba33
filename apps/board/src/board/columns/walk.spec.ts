import { describe, expect, it } from '@jest/globals';
import { carried, targetIn } from './drag.js';
import { pipeline } from './card.fixture.js';
import { stageByKey } from './stage-by-key.js';
import { walked } from './walk.js';

const lanes = [
  { stageId: 'lead', length: 3 },
  { stageId: 'offer', length: 0 },
  { stageId: 'won', length: 1 },
];

describe('walking between cards', () => {
  it.each([
    ['ArrowDown', 'lead', 0, 'lead 1'],
    ['ArrowDown', 'lead', 2, null],
    ['ArrowUp', 'lead', 0, null],
    ['ArrowUp', 'lead', 2, 'lead 1'],
    ['ArrowRight', 'lead', 2, 'won 0'],
    ['ArrowLeft', 'won', 0, 'lead 0'],
    ['ArrowLeft', 'lead', 0, null],
    ['End', 'lead', 0, 'lead 2'],
    ['Home', 'lead', 2, 'lead 0'],
    ['q', 'lead', 0, null],
  ])('%s from %s %i leads to %p', (key, stageId, index, to) => {
    const place = walked(key, { stageId, index }, lanes);
    expect(place && `${place.stageId} ${place.index}`).toBe(to);
  });
});

describe('carrying a card', () => {
  const places = [
    { stageId: 'lead', room: 2, closes: false },
    { stageId: 'offer', room: 0, closes: false },
    { stageId: 'won', room: 5, closes: true },
  ];

  it.each([
    ['ArrowDown', 'lead', 2, 'lead 2'],
    ['ArrowUp', 'lead', 2, 'lead 1'],
    ['ArrowRight', 'lead', 2, 'offer 0'],
    ['ArrowRight', 'offer', 0, 'won 0'],
    ['ArrowDown', 'won', 0, 'won 0'],
    ['ArrowRight', 'won', 0, null],
    ['ArrowLeft', 'lead', 0, null],
  ])('%s from %s %i goes to %p', (key, stageId, index, to) => {
    const target = carried(key, { stageId, index }, places);
    expect(target && `${target.stageId} ${target.index}`).toBe(to);
  });

  it('stays within the column', () => {
    expect(targetIn({ stageId: 'lead', room: 2, closes: false }, -3).index).toBe(0);
    expect(targetIn({ stageId: 'lead', room: 2, closes: false }, 9).index).toBe(2);
  });
});

describe('a key of the menu of stages', () => {
  it.each([
    ['ArrowRight', 'lead', 'offer'],
    ['ArrowLeft', 'lead', undefined],
    ['o', 'lead', 'offer'],
    ['L', 'offer', 'lost'],
    ['l', 'lost', 'lead'],
    ['q', 'lead', undefined],
    ['Tab', 'lead', undefined],
  ])('%s, from %s: %p', (key, from, to) => {
    expect(stageByKey(key, from, pipeline().stages)?.id).toBe(to);
  });
});
