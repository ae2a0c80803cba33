import { describe, expect, it } from '@jest/globals';
import { created, deleted, outcomeOf, upsold } from '../deal-history.fixture.js';
import { timeline } from './timeline.projection.js';

describe('timeline', () => {
  it('appends each event with who, when and what', () => {
    const { operations } = outcomeOf(timeline, [[created()], [upsold(50, 150), '2026-03-11T09:00:00.000Z']]);
    const entries = operations.map((operation): unknown =>
      operation.op === 'append' ? JSON.parse(operation.entry) : null,
    );
    expect(entries).toMatchObject([
      { type: 'pipeline_created', revision: 0 },
      {
        type: 'upsell',
        at: '2026-03-11T09:00:00.000Z',
        actor: { id: 'ann' },
        data: { value: { amount: 150 } },
        position: '10',
      },
    ]);
  });

  it('is dropped with the deal', () => {
    expect(outcomeOf(timeline, [[created()], [deleted]]).operations.at(-1)).toEqual({ op: 'drop', key: 'entries:d1' });
  });
});
