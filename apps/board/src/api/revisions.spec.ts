import { describe, expect, it } from '@jest/globals';
import { Revisions } from './revisions.js';

const write = (path: string, method = 'POST') => ({ url: `https://sales.test${path}`, method });

describe('the revisions that were seen', () => {
  it('are learnt from lists and from ETags; the newest one counts', () => {
    const seen = new Revisions();
    seen.learn({ items: [{ id: 'l1', revision: 3, rep: { id: 'ann', name: 'Ann' } }] });
    seen.learnTag('/v1/leads/l1', '"2"');
    expect(seen.of('/v1/leads/l1')).toBe(3);
    seen.learnTag('/v1/leads/l1', '"5"');
    expect(seen.of('/v1/leads/l1')).toBe(5);
    expect(seen.of('/v1/members/ann')).toBeUndefined();
  });

  it('are of the record below which a write goes', () => {
    const seen = new Revisions();
    seen.learn([
      { id: 'p', revision: 1 },
      { id: 't', revision: 0 },
      { id: 'm', revision: 2 },
    ]);
    seen.learnTag('/v1/organization', '"4"');
    seen.learnTag('/v1/criteria/converted', '"-1"');
    expect(seen.recordOf(write('/v1/pipelines/p/stages/s/name'))).toBe('/v1/pipelines/p');
    expect(seen.recordOf(write('/v1/members/m/tokens/t', 'DELETE'))).toBe('/v1/tokens/t');
    expect(seen.recordOf(write('/v1/organization/name'))).toBe('/v1/organization');
    expect(seen.recordOf(write('/v1/criteria/converted', 'PUT'))).toBe('/v1/criteria/converted');
    expect(seen.of('/v1/criteria/converted')).toBe(-1);
  });

  it('are of none where a write makes a record, or nobody saw it', () => {
    const seen = new Revisions();
    seen.learn([{ id: 'team', revision: 1 }]);
    seen.learnTag('/v1/custom-fields', '"4"');
    expect(seen.recordOf(write('/v1/teams/team/opportunities'))).toBeNull();
    expect(seen.recordOf(write('/v1/custom-fields'))).toBeNull();
    expect(seen.recordOf(write('/v1/leads/l9/status'))).toBeNull();
  });
});
