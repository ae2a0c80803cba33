import { describe, expect, it } from '@jest/globals';
import { specificationOf } from '#decider';
import { world } from '../opportunity/opportunity.fixture.js';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { type TeamsEvent } from './events.js';
import { teams } from './teams.js';

const given = specificationOf(teams, { ...world, deals: null }, occurrence);
const desk = { channelId: 'desk', name: 'Desk', kind: 'whatsapp', address: '+4930123456' } as const;
const added: TeamsEvent = { type: 'channel_added', data: desk };
const other: TeamsEvent = { type: 'channel_added', data: { ...desk, channelId: 'mail', name: 'Mail', kind: 'email' } };
const west: TeamsEvent = {
  type: 'team_added',
  data: { teamId: 'west', name: 'West', pipelineId: 'sales', memberIds: [] },
};
const givenToWest: TeamsEvent = { type: 'channel_given', data: { teamId: 'west', channelId: 'desk' } };
const of = <T extends string>(type: T) => ({ type, channelId: 'desk' }) as const;

describe('add channel', () => {
  const add = { type: 'add_channel', ...desk } as const;

  it('says all of it, with a first secret', () => {
    expect(given().when(add)).toEqual({ events: [added] });
    expect(given(added).state.channels).toMatchObject({ desk: { name: 'Desk', secretVersion: 1 } });
  });

  it('is refused for an id that there was, a name that there is, and without name or address', () => {
    expect(given(added).when({ ...add, name: 'Other' })).toMatchObject({ rejected: 'already_exists' });
    const gone = { type: 'channel_removed', data: { channelId: 'desk' } } as const;
    expect(given(added, gone).when(add)).toMatchObject({ rejected: 'already_exists' });
    expect(given(added).when({ ...add, channelId: 'new', name: ' DESK' })).toMatchObject({ rejected: 'name_taken' });
    expect(given().when({ ...add, name: ' ' })).toMatchObject({ rejected: 'name_required' });
    expect(given().when({ ...add, address: ' ' })).toMatchObject({ rejected: 'text_required' });
  });
});

describe('a channel', () => {
  it('is renamed, to a name that no other has', () => {
    const data = { channelId: 'desk', name: 'Front desk', previous: 'Desk' };
    expect(given(added).when({ ...of('rename_channel'), name: 'Front desk' })).toEqual({
      events: [{ type: 'channel_renamed', data }],
    });
    expect(given(added).when({ ...of('rename_channel'), name: 'Desk' })).toEqual({ events: [] });
    expect(given(added, other).when({ ...of('rename_channel'), name: 'mail' })).toMatchObject({
      rejected: 'name_taken',
    });
  });

  it('gets a new secret by the next version', () => {
    const rotated = (version: number): TeamsEvent => ({
      type: 'channel_secret_rotated',
      data: { channelId: 'desk', version },
    });
    expect(given(added).when(of('rotate_channel_secret'))).toEqual({ events: [rotated(2)] });
    expect(given(added, rotated(2)).when(of('rotate_channel_secret'))).toEqual({ events: [rotated(3)] });
  });

  it('is given to a team and taken, once each', () => {
    const give = { ...of('give_channel'), teamId: 'west' } as const;
    const take = { ...of('take_channel'), teamId: 'west' } as const;
    expect(given(added, west).when(give)).toEqual({ events: [givenToWest] });
    expect(given(added, west, givenToWest).when(give)).toEqual({ events: [] });
    expect(given(added, west, givenToWest).when(take)).toEqual({ events: [{ ...givenToWest, type: 'channel_taken' }] });
    expect(given(added, west).when(take)).toEqual({ events: [] });
    expect(given(added).when(give)).toMatchObject({ rejected: 'team_not_found' });
    expect(given(west).when(give)).toMatchObject({ rejected: 'channel_not_found' });
  });

  it('that is removed is no team’s any more, and is remembered', () => {
    const removed = { type: 'channel_removed', data: { channelId: 'desk' } } as const;
    expect(given(added, west, givenToWest).when(of('remove_channel'))).toEqual({ events: [removed] });
    const { state } = given(added, west, givenToWest, removed);
    expect(state.byId['west']?.channelIds).toEqual([]);
    expect(state.removed.channels).toMatchObject({ desk: { name: 'Desk' } });
    expect(given(added, removed).when(of('remove_channel'))).toMatchObject({ rejected: 'channel_not_found' });
  });
});
