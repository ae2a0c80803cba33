import { describe, expect, it } from '@jest/globals';
import {
  deletingStage,
  demandingReasons,
  given,
  givenIn,
  inExport,
  inFeedback,
  inSales,
  lived,
  named,
  pipelineRef,
  salesChange,
  stageRef,
} from './opportunity.fixture.js';

const to = (stageId: string, reason?: string) => ({
  type: 'move_to_stage' as const,
  stageId,
  ...(reason === undefined ? {} : { reason }),
});

describe('move to stage, where the status follows the stage', () => {
  it('advances an open deal to a later active stage, skipping some', () => {
    const data = { ...salesChange('lead', 'proposal'), reason: 'keen' };
    expect(given(inSales('lead')).when(to('proposal', 'keen'))).toEqual({ events: [{ type: 'stage_advanced', data }] });
  });

  it('reverts an open deal to an earlier active stage', () => {
    const data = { ...salesChange('proposal', 'contacted'), reason: null };
    expect(given(inSales('proposal')).when(to('contacted'))).toEqual({ events: [{ type: 'stage_reverted', data }] });
  });

  it('wins an open deal in a won stage: an advance that carries the change, then the closing', () => {
    expect(given(inSales('lead')).when(to('closed-won', 'price'))).toMatchObject({
      events: [
        { type: 'stage_advanced', data: salesChange('lead', 'closed-won') },
        { type: 'closed_won', data: { stage: stageRef('sales', 'closed-won'), reason: 'price', change: null } },
      ],
    });
  });

  it('loses an open deal in a lost stage: the closing alone carries the change', () => {
    const change = salesChange('lead', 'closed-lost');
    expect(given(inSales('lead')).when(to('closed-lost'))).toMatchObject({
      events: [{ type: 'closed_lost', data: { stage: change.toStage, change } }],
    });
  });

  it('reopens a closed deal in an active stage', () => {
    const data = { previousStatus: 'won', change: salesChange('closed-won', 'lead'), reason: null };
    expect(given(...lived(inSales('lead'), to('closed-won'))).when(to('lead'))).toEqual({
      events: [{ type: 'reopened', data }],
    });
  });

  it('reopens a won deal on its way to a lost stage; the closing carries no change', () => {
    expect(given(...lived(inSales('lead'), to('closed-won'))).when(to('closed-lost'))).toMatchObject({
      events: [
        { type: 'reopened', data: { previousStatus: 'won', change: salesChange('closed-won', 'closed-lost') } },
        { type: 'closed_lost', data: { change: null } },
      ],
    });
  });

  it('replaces the stage between two of the same closed outcome', () => {
    const here = pipelineRef('export');
    const data = {
      fromStage: stageRef('export', 'export-closed-lost'),
      toStage: stageRef('export', 'no-budget'),
      fromPipeline: here,
      toPipeline: here,
      reason: null,
    };
    expect(given(...lived(inExport(), to('export-closed-lost'))).when(to('no-budget'))).toEqual({
      events: [{ type: 'stage_replaced', data }],
    });
  });

  it('demands a reason where the pipeline does', () => {
    const strict = givenIn(demandingReasons('sales', 'lost'));
    const refused = { rejected: 'reason_required', facts: { status: 'lost' } };
    expect(strict(inSales('lead')).when(to('closed-lost'))).toEqual(refused);
    expect(strict(inSales('lead')).when(to('closed-lost', 'price'))).toHaveProperty('events');
    expect(strict(inSales('lead')).when(to('closed-won'))).toHaveProperty('events');
  });
});

describe('move to stage, where the status is independent', () => {
  it('advances and reverts at any status, and leaves it', () => {
    const won = lived(inFeedback('answer'), { type: 'mark_won' });
    expect(given(...won).when(to('review'))).toMatchObject({ events: [{ type: 'stage_advanced' }] });
    expect(given(...won).when(to('ask'))).toMatchObject({ events: [{ type: 'stage_reverted' }] });
    expect(given(...lived(inFeedback('answer'), { type: 'mark_won' }, to('review'))).state).toMatchObject({
      status: 'won',
      stage: { id: 'review' },
    });
  });
});

describe('move to stage', () => {
  it('is nothing where the deal is in that stage', () => {
    expect(given(inSales('lead')).when(to('lead'))).toEqual({ events: [] });
  });

  it('is rejected for a stage of another pipeline, naming those there are', () => {
    const { rejected, facts } = { rejected: 'stage_not_in_pipeline', facts: { stageId: 'ask', pipelineId: 'sales' } };
    expect(given(inSales('lead')).when(to('ask'))).toMatchObject({ rejected, facts });
    expect(given(inFeedback()).when(to('lead'))).toMatchObject({
      facts: { stages: named('feedback', 'ask', 'answer', 'review') },
    });
  });

  it('is rejected for a stage that is being deleted', () => {
    expect(givenIn(deletingStage('sales', 'proposal', 'qualified'))(inSales('lead')).when(to('proposal'))).toEqual({
      rejected: 'stage_closed',
      facts: { stageId: 'proposal', stage: 'Proposal', moveTo: 'qualified' },
    });
  });
});
