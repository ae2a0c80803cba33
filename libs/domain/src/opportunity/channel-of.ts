import { lookUp } from '../look-up.js';
import { reject } from '../rejections.js';
import { type Team } from '../teams/state.js';
import { requireChannel } from './neighbours.js';
import { type OpportunityWorld } from './world.js';

/** What a new deal's command says of its channel. */
interface Wanted {
  readonly channelId?: string;
  readonly channelRequired?: true;
}

/**
 * The channel of a new deal. Where its team's deals are to have one: the named one, or the only one of the team.
 *
 * @throws `channel_not_found`, `channel_not_in_team`, `no_channel_available`, `channel_required` naming the team's channels
 */
export function channelOf(
  { channelId, channelRequired }: Wanted,
  world: OpportunityWorld,
  team: Team | null,
): string | null {
  if (channelRequired && team?.channelIds.length === 0) reject('no_channel_available', { teamId: team.id });
  if (channelId !== undefined) return requireChannel(world, channelId, team);
  return channelRequired && team ? onlyOne(team, world) : null;
}

function onlyOne({ channelIds }: Team, { teams }: OpportunityWorld): string {
  const [first = '', ...others] = channelIds;
  if (others.length === 0) return first;
  const channels = channelIds.map((id) => ({ id, name: lookUp(teams.channels, id)?.name ?? id }));
  return reject('channel_required', { channels });
}
