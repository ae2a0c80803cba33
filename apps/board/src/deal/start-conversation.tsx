import { Button, Group, Select, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf, api } from '../api/client.js';
import { useCommand } from '../api/use-command.js';
import { channelsQuery } from '../catalogue/catalogue.js';
import { words } from '../words/words.js';
import { dealKey } from './deal.js';

const text = words.deal.conversation;

interface StartConversationProps {
  readonly dealId: string;
  readonly contactId: string;
}

/** The first message to a contact, on a channel. */
export function StartConversation({ dealId, contactId }: StartConversationProps) {
  const { data: channels = [] } = useQuery(channelsQuery);
  const [open, setOpen] = useState(false);
  const [channelId, setChannelId] = useState<string | null>(null);
  const [written, setWritten] = useState('');
  const channel = channels.find(({ id }) => id === channelId) ?? channels[0];
  const command = useCommand({
    run: (body: { channelId: string; text: string }) =>
      answerOf(api.POST('/v1/conversations', { body: { contactId, ...body } })),
    stale: [dealKey(dealId)],
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (channel && written.trim() !== '') command.mutate({ channelId: channel.id, text: written.trim() });
  };
  if (channels.length === 0) return null;
  if (!open)
    return (
      <Button variant="light" onClick={() => setOpen(true)}>
        {text.start}
      </Button>
    );
  return (
    <form onSubmit={submit} style={{ width: 360, maxWidth: '100%' }}>
      <Stack gap="sm">
        <Select
          label={text.channel}
          data={channels.map(({ id, name }) => ({ value: id, label: name }))}
          value={channel?.id ?? null}
          onChange={setChannelId}
          allowDeselect={false}
        />
        <Textarea
          label={text.start}
          value={written}
          onChange={(event) => setWritten(event.currentTarget.value)}
          autosize
          minRows={2}
          autoFocus
        />
        <Group justify="flex-end">
          <Button type="submit" loading={command.isPending}>
            {text.send}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
