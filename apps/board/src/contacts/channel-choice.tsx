import { Button, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { channelsQuery, type Team } from '../catalogue/catalogue.js';
import { ChannelIcon } from '../inbox/channel-icon.js';
import { words } from '../words/words.js';

interface ChannelChoiceProps {
  /** whose channels; null: nothing is to be chosen */
  readonly team: Team | null;
  readonly onChoose: (team: Team, channelId: string) => void;
  readonly onClose: () => void;
}

/** Asks on which of a team's channels a deal is. */
export function ChannelChoice({ team, onChoose, onClose }: ChannelChoiceProps) {
  const { data: channels = [] } = useQuery(channelsQuery);
  if (!team) return null;
  return (
    <Modal opened onClose={onClose} title={words.inbox.channel} closeButtonProps={{ 'aria-label': words.app.close }}>
      <Text size="sm" mb="md">
        {words.contacts.chooseChannel(team.name)}
      </Text>
      <Stack gap="sm">
        {channels
          .filter(({ id }) => team.channelIds.includes(id))
          .map((channel) => (
            <Button
              key={channel.id}
              variant="default"
              size="sm"
              justify="flex-start"
              leftSection={
                <span aria-hidden>
                  <ChannelIcon channel={channel} />
                </span>
              }
              onClick={() => onChoose(team, channel.id)}
              children={channel.name}
            />
          ))}
      </Stack>
    </Modal>
  );
}
