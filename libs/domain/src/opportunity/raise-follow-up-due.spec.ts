import { describe, expect, it } from '@jest/globals';
import { given, inSales, lived } from './opportunity.fixture.js';

const at = '2026-03-09T08:00:00.000Z';
const raise = { type: 'raise_follow_up_due', at } as const;
const due = { type: 'follow_up_due', data: { at, repId: 'ann' } } as const;
const scheduled = inSales('lead', { followUpAt: at, repId: 'ann' });

describe('raise follow-up due', () => {
  it('says that the follow-up has fallen due, and whose deal it is', () => {
    expect(given(scheduled).when(raise)).toEqual({ events: [due] });
  });

  it('says it once', () => {
    expect(given(scheduled, due).when(raise)).toEqual({ events: [] });
  });

  it('says it again once it is scheduled anew', () => {
    const again = lived(scheduled, raise, { type: 'clear_follow_up' }, { type: 'schedule_follow_up', at });
    expect(given(...again).when(raise)).toEqual({ events: [due] });
  });

  it('changes nothing where it is scheduled for another instant, or not at all', () => {
    const later = lived(scheduled, { type: 'schedule_follow_up', at: '2026-03-10T08:00:00.000Z' });
    expect(given(...later).when(raise)).toEqual({ events: [] });
    expect(given(inSales('lead')).when(raise)).toEqual({ events: [] });
  });

  it('changes nothing on a closed deal', () => {
    const closed = lived(scheduled, { type: 'move_to_stage', stageId: 'closed-won' });
    expect(given(...closed).when(raise)).toEqual({ events: [] });
  });
});
