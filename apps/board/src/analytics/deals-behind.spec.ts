import { describe, expect, it } from '@jest/globals';
import { closedDeals, createdDeals, forecastDeals, ofGroup } from './deals-behind.js';

const scope = { pipelineId: 'p', from: '2026-11-01', to: '2026-11-30' };
const table = { view: 'table', pipelineId: 'p' };

describe('the deals behind a figure', () => {
  it('are those that were closed, or created, in the period', () => {
    expect(closedDeals({ ...scope, teamId: 't' }, ['won'])).toEqual({
      ...{ ...table, teamId: 't', status: ['won'] },
      ...{ closedFrom: scope.from, closedTo: scope.to },
    });
    expect(createdDeals(scope)).toEqual({
      ...{ ...table, status: ['any'] },
      ...{ createdFrom: scope.from, createdTo: scope.to },
    });
  });

  it('are those of one row of a comparison, also of the one without a name', () => {
    expect([ofGroup('rep', 'ann'), ofGroup('team', null), ofGroup('source', 'referral')]).toEqual([
      { repId: 'ann' },
      { teamId: 'none' },
      { source: 'referral' },
    ]);
  });

  it('are won ones, or open ones that are expected, of a forecast', () => {
    const span = { from: '2026-10-01', to: '2026-12-31' };
    expect(forecastDeals('closed', span, { kind: 'team', id: 't' })).toEqual({
      ...{ view: 'table', teamId: 't', status: ['won'] },
      ...{ closedFrom: span.from, closedTo: span.to },
    });
    expect(forecastDeals('commit', span, { kind: 'organization' })).toEqual({
      ...{ view: 'table', status: ['open'] },
      ...{ expectedCloseFrom: span.from, expectedCloseTo: span.to },
    });
  });
});
