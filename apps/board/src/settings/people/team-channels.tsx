import { MultiSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { channelsQuery, type Team } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { SettingRow } from '../parts/section.js';
import { useWrite } from '../parts/use-write.js';
import { teamWrites } from './team-writes.js';

const texts = words.settings.people.teams;

/** The channels that the team has. */
export function TeamChannels({ team, isOpen }: { readonly team: Team; readonly isOpen: boolean }) {
  const { data: channels = [] } = useQuery(channelsQuery);
  const writes = teamWrites(team.id);
  const change = useWrite(async (wanted: readonly string[]) => {
    for (const id of wanted) if (!team.channelIds.includes(id)) await writes.giveChannel(id);
    for (const id of team.channelIds) if (!wanted.includes(id)) await writes.takeChannel(id);
  });
  const names = channels.filter(({ id }) => team.channelIds.includes(id)).map(({ name }) => name);
  return (
    <SettingRow name={texts.channels} text={team.channelIds.length === 0 ? texts.noChannels : undefined}>
      {isOpen ? (
        <MultiSelect
          w={320}
          maw="100%"
          aria-label={texts.channelsOf(team.name)}
          data={channels.map(({ id, name }) => ({ value: id, label: name }))}
          value={[...(change.isPending ? change.variables : team.channelIds)]}
          onChange={(wanted) => change.mutate(wanted)}
          readOnly={change.isPending}
        />
      ) : (
        <Text size="sm">{names.join(', ')}</Text>
      )}
    </SettingRow>
  );
}
