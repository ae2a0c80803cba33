import { describe, expect, it } from '@jest/globals';
import { eur, given, inExport, inFeedback, inSales, lived, pipelineRef, stageRef, usd } from './opportunity.fixture.js';

const to = (pipelineId: string, more: { stageId?: string; value?: ReturnType<typeof usd> } = {}) => ({
  type: 'change_pipeline' as const,
  pipelineId,
  ...more,
});

describe('change pipeline', () => {
  it('goes to the first stage of the pipeline', () => {
    const data = {
      fromPipeline: pipelineRef('sales'),
      toPipeline: pipelineRef('feedback'),
      fromStage: stageRef('sales', 'proposal'),
      toStage: stageRef('feedback', 'ask'),
      revaluation: null,
    };
    expect(given(inSales('proposal')).when(to('feedback'))).toEqual({ events: [{ type: 'pipeline_changed', data }] });
  });

  it('goes to an active stage that is named', () => {
    expect(given(inFeedback()).when(to('sales', { stageId: 'proposal' }))).toMatchObject({
      events: [{ data: { toStage: stageRef('sales', 'proposal') } }],
    });
  });

  it('is rejected to a won or lost stage', () => {
    expect(given(inFeedback()).when(to('sales', { stageId: 'closed-won' }))).toMatchObject({
      rejected: 'not_active_stage',
    });
  });

  it('is nothing within its pipeline, or a move where another stage is named', () => {
    expect(given(inSales('lead')).when(to('sales'))).toEqual({ events: [] });
    expect(given(inSales('lead')).when(to('sales', { stageId: 'lead' }))).toEqual({ events: [] });
    expect(given(inSales('lead')).when(to('sales', { stageId: 'proposal' }))).toMatchObject({
      events: [{ type: 'stage_advanced', data: { toStage: stageRef('sales', 'proposal') } }],
    });
    expect(given(inSales('lead')).when(to('sales', { stageId: 'closed-lost' }))).toMatchObject({
      rejected: 'not_active_stage',
    });
  });

  it('is rejected on a closed deal', () => {
    expect(given(...lived(inFeedback(), { type: 'mark_lost' })).when(to('sales'))).toEqual({
      rejected: 'not_open',
      facts: { status: 'lost' },
    });
  });

  it("is rejected out of its team's funnel", () => {
    expect(given(inSales('lead', { teamId: 'north' })).when(to('feedback'))).toEqual({
      rejected: 'pipeline_not_of_team',
      facts: { pipelineId: 'feedback', teamId: 'north', funnelId: 'sales' },
    });
  });

  it("goes back into its team's funnel", () => {
    expect(given(inFeedback('ask', { teamId: 'north' })).when(to('sales'))).toMatchObject({
      events: [{ type: 'pipeline_changed' }],
    });
  });

  it('is rejected to a pipeline that does not exist', () => {
    expect(given(inSales('lead')).when(to('nowhere'))).toMatchObject({ rejected: 'pipeline_not_found' });
  });
});

describe('change pipeline: value', () => {
  it('needs a new value in another currency', () => {
    expect(given(inExport()).when(to('sales'))).toEqual({ rejected: 'value_required', facts: { currency: 'USD' } });
    expect(given(...lived(inExport(), to('sales', { value: usd(600) }))).state).toMatchObject({ value: usd(600) });
    expect(given(inExport()).when(to('sales', { value: usd(-1) }))).toMatchObject({ rejected: 'value_out_of_range' });
  });

  it('takes a new value in the same currency as an adjustment', () => {
    expect(given(inSales('lead')).when(to('feedback', { value: usd(90_00) }))).toMatchObject({
      events: [{ type: 'pipeline_changed', data: { revaluation: null } }, { type: 'adjustment' }],
    });
    expect(given(inSales('lead')).when(to('feedback', { value: eur(1) }))).toMatchObject({
      rejected: 'currency_mismatch',
    });
  });
});
