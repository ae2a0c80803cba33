import { Button, Group, Input, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { catalogueKey } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { Loaded } from '../parts/loaded.js';
import { SecretText } from '../parts/secret-text.js';
import { useWrite } from '../parts/use-write.js';
import { type Channel } from '../settings-data.js';

const texts = words.settings.connections;

/** What the provider of a channel needs: where to post messages, and the secret that signs them. */
export function ChannelSecret({ channel, onClose }: { readonly channel: Channel; readonly onClose: () => void }) {
  const params = { path: { channelId: channel.id } };
  const query = useQuery({
    queryKey: [...catalogueKey, 'channel-secret', channel.id],
    queryFn: () => answerOf(api.GET('/v1/channels/{channelId}/secret', { params })),
    gcTime: 0,
  });
  const rotate = useWrite(() => answerOf(api.POST('/v1/channels/{channelId}/secret', { params, body: {} })), {
    said: () => texts.rotated,
  });
  return (
    <Modal opened onClose={onClose} title={texts.setUpTitle(channel.name)} size="lg">
      <Loaded query={query} rows={2}>
        {({ messagesPath, secret }) => (
          <Stack gap="md">
            <Text size="sm" c="dimmed">
              {texts.setUpText}
            </Text>
            <div>
              <Input.Label>{texts.webhookAddress}</Input.Label>
              <SecretText text={new URL(messagesPath, location.origin).href} label={texts.webhookAddress} />
            </div>
            <div>
              <Input.Label>{texts.secret}</Input.Label>
              <SecretText text={secret} label={texts.secret} />
            </div>
            <Group justify="space-between" gap="sm">
              <Text size="xs" c="dimmed" flex="1 1 200px">
                {texts.rotateText}
              </Text>
              <Button variant="default" loading={rotate.isPending} onClick={() => rotate.mutate(undefined)}>
                {texts.rotate}
              </Button>
            </Group>
          </Stack>
        )}
      </Loaded>
    </Modal>
  );
}
