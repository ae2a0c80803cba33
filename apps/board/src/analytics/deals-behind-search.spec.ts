import { describe, expect, it } from '@jest/globals';
import { closedDeals, forecastDeals, leavers, ofGroup, revenueDeals, visitors } from './deals-behind.js';
import { dealsBehindSearch } from './deals-behind-search.js';

const scope = { pipelineId: 'p', teamId: 't', from: '2026-11-01', to: '2026-11-30' };

describe('the address of the deals behind a figure', () => {
  it.each([
    visitors(scope, 's'),
    visitors(scope, 's', 'present'),
    leavers(scope, 's'),
    closedDeals(scope, 'lost', ofGroup('rep', null)),
    revenueDeals(scope, 'upsell', ofGroup('source', 'referral')),
    forecastDeals({ holder: { kind: 'organization' }, period: 'month:2026-11-01', currency: 'EUR' }, 'undated'),
  ])('says all of it: %j', (deals) => {
    expect(dealsBehindSearch({ ...deals })).toEqual(deals);
  });

  it('leaves out what is none', () => {
    expect(dealsBehindSearch({ figure: 'win-rate', ...scope, outcome: 'drawn', to: 'never' })).toEqual({
      ...{ figure: 'win-rate', pipelineId: 'p', teamId: 't', from: scope.from },
    });
    expect(dealsBehindSearch({ figure: 'height' })).toEqual({});
  });
});
