import { describe, expect, it } from '@jest/globals';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { pipelines } from '../pipelines/pipelines.js';
import { given, givenIn, inSales, lived, world } from './opportunity.fixture.js';

const { occurredAt: enteredAt } = occurrence;
const daysLater = (days: number): string => new Date(Date.parse(enteredAt) + days * 86_400_000).toISOString();
const staleAfter = (stageId: string, days: number) => ({
  ...world,
  pipelines: pipelines.evolve(
    world.pipelines,
    { type: 'stage_stale_after_set', data: { pipelineId: 'sales', stageId, days, previous: null } },
    occurrence,
  ),
});
const tenDays = givenIn(staleAfter('lead', 10));
const after = (days: number) => ({ type: 'raise_stale', now: daysLater(days) }) as const;
const stale = { type: 'opportunity_stale', data: { stageId: 'lead', enteredAt, days: 10, repId: null } } as const;

describe('raise stale', () => {
  it('says that the deal has been in its stage past its days', () => {
    expect(tenDays(inSales('lead')).when(after(10))).toEqual({ events: [stale] });
  });

  it('changes nothing before they are over, or where the stage has none', () => {
    expect(tenDays(inSales('lead')).when(after(9.9))).toEqual({ events: [] });
    expect(given(inSales('lead')).when(after(1000))).toEqual({ events: [] });
  });

  it('says it once each visit of the stage', () => {
    expect(tenDays(inSales('lead'), stale).when(after(20))).toEqual({ events: [] });
    const back = lived(inSales('lead'), { type: 'advance' }, { type: 'move_back' });
    const [creation, ...moves] = back;
    if (!creation) throw new Error('the deal was not created');
    expect(tenDays(creation, stale, ...moves).when(after(20))).toEqual({ events: [stale] });
  });

  it('changes nothing while a follow-up lies ahead', () => {
    const scheduled = inSales('lead', { followUpAt: daysLater(12) });
    expect(tenDays(scheduled).when(after(11))).toEqual({ events: [] });
    expect(tenDays(scheduled).when(after(12))).toEqual({ events: [stale] });
  });

  it('changes nothing on a closed deal', () => {
    const closed = lived(inSales('lead'), { type: 'move_to_stage', stageId: 'closed-lost' });
    expect(givenIn(staleAfter('closed-lost', 1))(...closed).when(after(10))).toEqual({ events: [] });
  });
});
