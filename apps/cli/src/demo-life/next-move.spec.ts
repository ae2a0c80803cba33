import { describe, expect, it } from '@jest/globals';
import { Random } from '../demo/random.js';
import { type MovedIn, nextMove } from './next-move.js';

const stages = [
  { id: 'a', outcome: 'active' },
  { id: 'b', outcome: 'active' },
  { id: 'won', outcome: 'won' },
  { id: 'lost', outcome: 'lost' },
] as const;
const byStage: MovedIn = { statusPolicy: 'by_stage', stages };
const independent: MovedIn = { statusPolicy: 'independent', stages: stages.slice(0, 2) };

const moves = (stageId: string, pipeline: MovedIn, mayClose = true) =>
  Array.from({ length: 200 }, (_, seed) => nextMove(stageId, pipeline, mayClose, new Random(seed)));

describe('the next move of a deal of the demo', () => {
  it('is to the next stage, mostly, and is lost on the way, sometimes', () => {
    const went = moves('a', byStage);
    expect(went.filter((move) => move?.to === 'stage' && move.stageId === 'b').length).toBeGreaterThan(140);
    expect(new Set(went.map((move) => move?.to === 'stage' && move.stageId))).toEqual(new Set(['b', 'lost']));
  });

  it('wins or loses it from the last stage, as the pipeline has it', () => {
    const ends = moves('b', byStage).map((move) => move?.to === 'stage' && move.stageId);
    expect(new Set(ends)).toEqual(new Set(['won', 'lost']));
    expect(new Set(moves('b', independent).map((move) => move?.to))).toEqual(new Set(['won', 'lost']));
  });

  it('closes none where none may be', () => {
    expect(moves('b', byStage, false).every((move) => move === null)).toBe(true);
    expect(moves('a', independent, false).every((move) => move === null || move.to === 'stage')).toBe(true);
  });
});
