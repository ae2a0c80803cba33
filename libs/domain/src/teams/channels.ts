import { lookUp } from '../look-up.js';
import { reject } from '../rejections.js';
import { requireText } from '../text.js';
import { requireChannel, requireFreeName, requireOpenTeam } from './catalogue.js';
import { type AddChannel, type EditChannel } from './commands.js';
import { type TeamsDecision } from './decision.js';

/** @throws `already_exists`, `name_required`, `name_taken`, `text_required` without an address */
export const addChannel: TeamsDecision<AddChannel> = ({ channelId, name, kind, address }, state) => {
  if (lookUp(state.channels, channelId) ?? lookUp(state.removed.channels, channelId)) {
    reject('already_exists', { channelId });
  }
  requireFreeName(state.channels, channelId, name);
  return [{ type: 'channel_added', data: { channelId, name, kind, address: requireText('address', address) } }];
};

/** Deals and conversations keep a channel that is removed or taken. @throws `channel_not_found`, `name_required`, `name_taken`, `team_not_found`, `team_closed` */
export const editChannel: TeamsDecision<EditChannel> = (command, state) => {
  const { channelId } = command;
  const { name: previous, secretVersion } = requireChannel(state, channelId);
  switch (command.type) {
    case 'rename_channel': {
      if (command.name === previous) return [];
      const name = requireFreeName(state.channels, channelId, command.name);
      return [{ type: 'channel_renamed', data: { channelId, name, previous } }];
    }
    case 'remove_channel':
      return [{ type: 'channel_removed', data: { channelId } }];
    case 'rotate_channel_secret':
      return [{ type: 'channel_secret_rotated', data: { channelId, version: secretVersion + 1 } }];
    case 'give_channel': {
      const { id: teamId, channelIds } = requireOpenTeam(state, command.teamId);
      return channelIds.includes(channelId) ? [] : [{ type: 'channel_given', data: { teamId, channelId } }];
    }
    case 'take_channel': {
      const { id: teamId, channelIds } = requireOpenTeam(state, command.teamId);
      return channelIds.includes(channelId) ? [{ type: 'channel_taken', data: { teamId, channelId } }] : [];
    }
  }
};
