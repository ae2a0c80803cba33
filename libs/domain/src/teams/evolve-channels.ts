import { lookUp } from '../look-up.js';
import { without } from '../without.js';
import { type TeamsEvent } from './events.js';
import { type Channel, type Team, type Teams } from './state.js';

const types = ['channel_added', 'channel_renamed', 'channel_removed', 'channel_secret_rotated'] as const;

/** An event of a channel itself. */
export type ChannelEvent = Extract<TeamsEvent, { type: (typeof types)[number] }>;

/** Whether an event is of a channel itself; giving one to a team and taking it back are of the team. */
export const isOfChannel = (event: TeamsEvent): event is ChannelEvent => types.some((type) => type === event.type);

/** The teams and channels after an event of a channel. */
export function evolveChannels(state: Teams, event: ChannelEvent): Teams {
  const { channelId } = event.data;
  if (event.type === 'channel_added') {
    const { name, kind, address } = event.data;
    return withChannel(state, { id: channelId, name, kind, address, secretVersion: 1 });
  }
  const channel = lookUp(state.channels, channelId);
  if (!channel) return state;
  switch (event.type) {
    case 'channel_renamed':
      return withChannel(state, { ...channel, name: event.data.name });
    case 'channel_secret_rotated':
      return withChannel(state, { ...channel, secretVersion: event.data.version });
    case 'channel_removed':
      return withoutChannel(state, channel);
  }
}

const withChannel = (state: Teams, channel: Channel): Teams => ({
  ...state,
  channels: { ...state.channels, [channel.id]: channel },
});

const withoutChannel = ({ byId, channels, removed }: Teams, channel: Channel): Teams => ({
  byId: Object.fromEntries(Object.entries(byId).map(([id, team]) => [id, deprived(team, channel.id)])),
  channels: without(channels, channel.id),
  removed: { ...removed, channels: { ...removed.channels, [channel.id]: channel } },
});

const deprived = (team: Team, channelId: string): Team => ({
  ...team,
  channelIds: team.channelIds.filter((id) => id !== channelId),
});
