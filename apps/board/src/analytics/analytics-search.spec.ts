import { describe, expect, it } from '@jest/globals';
import { analyticsSearch } from './analytics-search.js';

describe('the search of analytics', () => {
  it('keeps what it knows', () => {
    const search = { pipelineId: 'p', teamId: 't', period: 'own', from: '2026-01-31', to: '2026-02-28' };
    const more = { by: 'week', kind: 'upsell', compare: 'source', forecast: 'quarter' };
    expect(analyticsSearch({ ...search, ...more })).toEqual({ ...search, ...more });
  });

  it('leaves out what it does not know', () => {
    const wrong = { pipelineId: '', teamId: 7, period: 'decade', from: '2026-13-01', to: 'now', by: 'hour', q: 'x' };
    expect(analyticsSearch({ ...wrong, kind: null, compare: 'moon', forecast: 'day' })).toEqual({});
  });
});
