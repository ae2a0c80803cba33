import { describe, expect, it } from '@jest/globals';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { pipelines } from '../pipelines/pipelines.js';
import { given, inSales, stageRef, world } from './opportunity.fixture.js';
import { presentPlace } from './present-place.js';

const { state: deal } = given(inSales('proposal'));
const place = (catalogue = world.pipelines) => (deal.existence === 'live' ? presentPlace(deal, catalogue) : null);

describe('where a deal is now', () => {
  it('goes by the present names and positions', () => {
    const renamed = [
      { type: 'pipeline_renamed', data: { pipelineId: 'sales', name: 'Selling', previous: 'Sales' } } as const,
      {
        type: 'stage_renamed',
        data: { pipelineId: 'sales', stageId: 'proposal', name: 'Offer', previous: '' },
      } as const,
      {
        type: 'stage_repositioned',
        data: { pipelineId: 'sales', stageId: 'proposal', position: 0, previous: 3 },
      } as const,
    ].reduce((state, event) => pipelines.evolve(state, event, occurrence), world.pipelines);
    expect(place(renamed)).toMatchObject({ pipeline: { name: 'Selling' }, stage: { name: 'Offer', position: 0 } });
  });

  it('is what it was where the catalogue no longer has it', () => {
    expect(place(pipelines.initialState)?.stage).toEqual(stageRef('sales', 'proposal'));
  });
});
