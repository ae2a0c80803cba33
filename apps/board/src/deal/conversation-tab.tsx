import { Button, Group, Select, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf, api } from '../api/client.js';
import { Blank, Failed } from '../ui/blank.js';
import { writtenOf } from '../ui/called.js';
import { words } from '../words/words.js';
import { useMayEdit } from './control-row.js';
import { type Deal, dealKey } from './deal.js';
import styles from './deal.module.css';
import { Messages } from './messages.js';
import { StartConversation } from './start-conversation.js';

const text = words.deal.conversation;

interface ConversationTabProps {
  readonly deal: Deal;
  readonly onSetContact: () => void;
}

/** What is said with the deal's contact, on every channel; the conversation that the deal is linked to first. */
export function ConversationTab({ deal, onSetContact }: ConversationTabProps) {
  const mayEdit = useMayEdit();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: [...dealKey(deal.id), 'conversations'],
    queryFn: async () => {
      const params = { path: { id: deal.id } };
      return (await answerOf(api.GET('/v1/opportunities/{id}/conversations', { params }))).items;
    },
  });
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton height={200} />;
  if (deal.contactId === null)
    return (
      <Blank title={text.noContact} text={text.noContactText}>
        {mayEdit && (
          <Button variant="light" onClick={onSetContact}>
            {text.setContact}
          </Button>
        )}
      </Blank>
    );
  const chosen = data.find(({ id }) => id === chosenId) ?? data.find(({ linked }) => linked) ?? data[0];
  if (!chosen)
    return (
      <Blank title={text.empty} text={text.emptyText}>
        {mayEdit && <StartConversation dealId={deal.id} contactId={deal.contactId} />}
      </Blank>
    );
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        {data.length > 1 ? (
          <Select
            aria-label={text.choose}
            data={data.map(({ id, channel, address }) => ({
              value: id,
              label: `${channel?.name ?? ''} ${writtenOf(address)}`,
            }))}
            value={chosen.id}
            onChange={setChosenId}
            allowDeselect={false}
            w={260}
          />
        ) : (
          <Text size="sm" c="dimmed">
            {chosen.channel?.name} {writtenOf(chosen.address)}
          </Text>
        )}
        <Group gap="sm">
          {chosen.linked && (
            <span className={styles.state} data-color="blue">
              {text.linked}
            </span>
          )}
          <Button
            variant="subtle"
            renderRoot={(props) => (
              <Link to="/inbox/$conversationId" params={{ conversationId: chosen.id }} {...props} />
            )}
          >
            {text.openInbox}
          </Button>
        </Group>
      </Group>
      <Messages key={chosen.id} conversation={chosen} dealId={deal.id} />
    </Stack>
  );
}
