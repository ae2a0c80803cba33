import { describe, expect, it } from '@jest/globals';
import { at, card, pipeline } from './card.fixture.js';
import { asksReason, moveTo, patchOf } from './move.js';

const policy = pipeline();
const stage = (id: string) => {
  const found = policy.stages.find((one) => one.id === id);
  if (!found) throw new Error(`there is no stage ${id}`);
  return found;
};
const [top, low] = [card('top', { lastActivityAt: at(9) }), card('low', { lastActivityAt: at(1) })];

describe('where a deal is put down', () => {
  it('is where it is: nothing to do', () => {
    expect(moveTo(card('a', { lastActivityAt: at(5) }), stage('lead'), [top, low], 1, policy)).toBeNull();
  });

  it('is elsewhere in its column: it gets a rank', () => {
    const rank: unknown = expect.any(String);
    expect(moveTo(card('a'), stage('lead'), [top, low], 0, policy)).toMatchObject({ rank });
  });

  it('is the top of another column, where the latest is anyway: no rank', () => {
    expect(moveTo(card('a', { stageId: 'offer' }), stage('lead'), [top, low], 0, policy)).toMatchObject({ rank: null });
    expect(moveTo(card('a', { stageId: 'offer' }), stage('lead'), [], 0, policy)).toMatchObject({ rank: null });
  });

  it('is among the others of another column: it gets a rank', () => {
    const rank: unknown = expect.stringMatching(/^~/);
    expect(moveTo(card('a', { stageId: 'offer' }), stage('lead'), [top, low], 1, policy)).toMatchObject({ rank });
  });

  it('is a stage that closes it: no rank, and nothing to do within', () => {
    expect(moveTo(card('a'), stage('won'), [top], 1, policy)).toMatchObject({ rank: null });
    expect(moveTo(card('a', { stageId: 'won' }), stage('won'), [top], 1, policy)).toBeNull();
  });
});

describe('what is shown at once', () => {
  it('is the stage, and the status that it decides', () => {
    const move = { card: card('a'), to: stage('won'), rank: null };
    expect(patchOf(move, policy, at(7))).toMatchObject({ stageId: 'won', status: 'won', closedAt: at(7) });
    expect(patchOf(move, pipeline({ statusPolicy: 'independent' }), at(7))).not.toHaveProperty('status');
  });

  it('is the rank alone within a column', () => {
    const move = { card: card('a'), to: stage('lead'), rank: 'a5' };
    expect(patchOf(move, policy, at(7))).toEqual({ rank: 'a5', lastActivityAt: at(7) });
  });
});

describe('a reason', () => {
  it.each([
    ['optional', 'lost', false],
    ['lost', 'lost', true],
    ['lost', 'won', false],
    ['always', 'won', true],
    ['always', 'offer', false],
  ] as const)('%s, to %s: asked for is %p', (closeReasonPolicy, to, asked) => {
    const move = { card: card('a'), to: stage(to), rank: null };
    expect(asksReason(move, pipeline({ closeReasonPolicy }))).toBe(asked);
  });

  it('is asked for where the stage wants one', () => {
    const to = { ...stage('offer'), gates: { ...stage('offer').gates, reasonRequired: true } };
    expect(asksReason({ card: card('a'), to, rank: null }, policy)).toBe(true);
  });
});
