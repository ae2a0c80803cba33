import { describe, expect, it } from '@jest/globals';
import { draftsOf, isComplete, stagesOf, withAnother } from './stage-drafts.js';

describe('the stages of a pipeline from nothing', () => {
  it('begin with one for each outcome where the status follows the stage', () => {
    expect(draftsOf('by_stage').map(({ outcome }) => outcome)).toEqual(['active', 'won', 'lost']);
    expect(isComplete(draftsOf('by_stage'), 'by_stage')).toBe(true);
  });

  it('get another one before the closing ones, which needs a name', () => {
    const drafts = withAnother(draftsOf('by_stage'));
    expect(drafts.map(({ outcome }) => outcome)).toEqual(['active', 'active', 'won', 'lost']);
    expect(new Set(drafts.map(({ key }) => key)).size).toBe(4);
    expect(isComplete(drafts, 'by_stage')).toBe(false);
  });

  it('are sent with the open ones first, and without outcomes where the status is set on its own', () => {
    const won = { key: 1, name: 'Won ', outcome: 'won' } as const;
    const open = { key: 2, name: 'New', outcome: 'active' } as const;
    expect(stagesOf([won, open], 'by_stage')).toEqual([
      { name: 'New', outcome: 'active' },
      { name: 'Won', outcome: 'won' },
    ]);
    expect(stagesOf([open], 'independent')).toEqual([{ name: 'New' }]);
    expect(isComplete([won, open], 'by_stage')).toBe(false);
  });
});
