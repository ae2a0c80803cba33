import { describe, expect, it } from '@jest/globals';
import { allSchemas, allStreams } from './all-schemas.js';
import { defined } from './pipelines/pipelines.fixture.js';
import { pipelinesStreams } from './streams/deals.streams.js';
import { membersStreams, teamsStreams } from './streams/organization.streams.js';

describe('the categories of streams', () => {
  it.each(allStreams)('$category holds no dash and owns its event types alone', ({ category, schemas }) => {
    expect(category).toMatch(/^[a-z]+$/);
    for (const type of Object.keys(schemas)) expect(allSchemas[type]).toMatchObject({ category });
  });

  it('have event types in snake_case, each in one category', () => {
    const types = allStreams.flatMap(({ schemas }) => Object.keys(schemas));
    expect(Object.keys(allSchemas).toSorted()).toEqual(types.toSorted());
    for (const type of types) expect(type).toMatch(/^[a-z]+(_[a-z]+)*$/);
  });
});

describe('the record that an event changes', () => {
  it('is the pipeline, the member, the token or the team where the stream holds several', () => {
    expect(pipelinesStreams.recordOf(defined())).toBe('sales');
    const renamed = { type: 'member_renamed', data: { memberId: 'ann', name: 'Anne', previous: 'Ann' } } as const;
    expect(membersStreams.recordOf(renamed)).toBe('ann');
    expect(membersStreams.subjectOf(membersStreams.decider.initialState, renamed)).toBe('member:ann');
    expect(membersStreams.recordOf({ type: 'token_revoked', data: { tokenId: 'key' } })).toBe('key');
    expect(teamsStreams.recordOf({ type: 'team_member_added', data: { teamId: 'west', memberId: 'ann' } })).toBe(
      'west',
    );
  });
});
