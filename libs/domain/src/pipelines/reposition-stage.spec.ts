import { describe, expect, it } from '@jest/globals';
import { defined, given } from './pipelines.fixture.js';

const to = (stageId: string, position: number) => ({
  type: 'reposition_stage' as const,
  pipelineId: 'sales',
  stageId,
  position,
});

describe('reposition stage', () => {
  it.each([
    ['a', 1, 0, ['b', 'a', 'won', 'lost']],
    ['b', 0, 1, ['b', 'a', 'won', 'lost']],
    ['lost', 2, 3, ['a', 'b', 'lost', 'won']],
  ])('puts %s to %p', (stageId, position, previous, order) => {
    const event = { type: 'stage_repositioned', data: { pipelineId: 'sales', stageId, position, previous } } as const;
    expect(given(defined()).when(to(stageId, position))).toEqual({ events: [event] });
    expect(given(defined(), event).state.byId.sales?.stages.map(({ id }) => id)).toEqual(order);
  });

  it('is nothing where it stands there', () => {
    expect(given(defined()).when(to('b', 1))).toEqual({ events: [] });
  });

  it('is rejected where an active one would follow a closing one', () => {
    expect(given(defined()).when(to('a', 2))).toMatchObject({ rejected: 'stage_order' });
    expect(given(defined()).when(to('won', 0))).toMatchObject({ rejected: 'stage_order' });
  });

  it.each([-1, 4, 0.5])('is rejected to position %p', (position) => {
    expect(given(defined()).when(to('a', position))).toEqual({
      rejected: 'position_out_of_range',
      facts: { position, least: 0, most: 3 },
    });
  });

  it('is rejected for a stage or a pipeline that does not exist', () => {
    expect(given(defined()).when(to('x', 0))).toEqual({
      rejected: 'stage_not_found',
      facts: { stageId: 'x', pipelineId: 'sales' },
    });
    expect(given().when(to('a', 0))).toMatchObject({ rejected: 'pipeline_not_found' });
  });
});
