import { lookUp, type Channel, type Team, type Teams } from '#domain';
import { HttpProblem } from '#http';
import { type ChannelDto } from './channel.dto.js';

/** A channel as callers see it. */
export const channelView = ({ id, name, kind, address }: Channel, teams: readonly Team[]): ChannelDto => ({
  id,
  name,
  kind,
  address,
  teamIds: teams.filter(({ channelIds }) => channelIds.includes(id)).map((team) => team.id),
});

/** One of the channels, as it was where it has been removed. @throws `channel_not_found` */
export function channelIn({ channels, removed }: Teams, channelId: string): Channel {
  const all = { ...removed.channels, ...channels };
  const channel = lookUp(all, channelId);
  if (!channel) throw new HttpProblem('channel_not_found', { channelId });
  return channel;
}
