import { describe, expect, it } from '@jest/globals';
import { closedDeals, forecastDeals, ofGroup, revenueDeals, visitors } from './deals-behind.js';

const scope = { pipelineId: 'p', from: '2026-11-01', to: '2026-11-30' };

describe('the deals behind a figure', () => {
  it('are asked for as the figure was', () => {
    expect(visitors({ ...scope, teamId: 't' }, 's', 'won')).toEqual({
      ...{ figure: 'conversion', ...scope, teamId: 't', stageId: 's', outcome: 'won' },
    });
    expect(closedDeals(scope)).toEqual({ figure: 'win-rate', ...scope });
    expect(revenueDeals(scope, 'upsell')).toEqual({ figure: 'revenue', ...scope, kind: 'upsell' });
  });

  it('are those of one row of a comparison, also of the one without a name', () => {
    expect([ofGroup('rep', 'ann'), ofGroup('team', null), ofGroup('source', 'referral')]).toEqual([
      { repId: 'ann' },
      { teamId: 'none' },
      { source: 'referral' },
    ]);
  });

  it('are those of a holder, a period and a currency of a forecast', () => {
    const period = 'quarter:2026-10-01';
    expect(forecastDeals({ holder: { kind: 'team', id: 't' }, period, currency: 'EUR' }, 'commit')).toEqual({
      ...{ figure: 'forecast', of: 'team:t', period, currency: 'EUR', part: 'commit' },
    });
  });
});
