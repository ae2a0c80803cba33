import { describe, expect, it } from '@jest/globals';
import { given } from './lead-policy.fixture.js';
import { presetLeadStatusIds } from './presets.js';
import { type LeadStanding, suggestedLeadStatus } from './suggested-lead-status.js';

const { potential, qualified, badFit, notInterested, interested, customer } = presetLeadStatusIds;
const { state } = given();
const lead = (over: Partial<LeadStanding>): LeadStanding => ({
  statusId: potential,
  stage: 'assigned',
  dealStatus: null,
  ...over,
});

describe('the suggested status of a lead', () => {
  it.each<[Partial<LeadStanding>, string | null]>([
    [{}, null],
    [{ stage: 'sales_qualified' }, qualified],
    [{ stage: 'sales_qualified', statusId: interested }, null],
    [{ stage: 'discarded' }, badFit],
    [{ stage: 'discarded', statusId: notInterested }, null],
    [{ stage: 'converted', dealStatus: 'open', statusId: badFit }, qualified],
    [{ stage: 'converted', dealStatus: 'won' }, customer],
    [{ stage: 'converted', dealStatus: 'won', statusId: customer }, null],
    [{ stage: 'converted', dealStatus: 'lost', statusId: customer }, notInterested],
    [{ stage: 'discarded', statusId: "the organization's own" }, null],
  ])('of %p is %p', (over, expected) => {
    expect(suggestedLeadStatus(state, lead(over))).toBe(expected);
  });

  it('is one that stands', () => {
    const gone = given({
      type: 'lead_status_deletion_started',
      data: { statusId: badFit, name: 'Bad Fit', replacedBy: potential },
    });
    expect(suggestedLeadStatus(gone.state, lead({ stage: 'discarded' }))).toBeNull();
  });
});
