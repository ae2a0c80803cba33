import { Badge, Group, Text, Tooltip } from '@mantine/core';
import { IconCornerUpLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { calledOf, writtenOf } from '../ui/called.js';
import { Moment } from '../ui/moment.js';
import { words } from '../words/words.js';
import { ChannelIcon } from './channel-icon.js';
import { type Conversation } from './conversations.js';
import classes from './inbox.module.css';

const text = words.inbox;

/** A conversation in one glance: who, over which channel, the last message, what waits. */
export function ConversationRow({ conversation }: { readonly conversation: Conversation }) {
  const { id, contact, channel, unread, unanswered, lastActivityAt } = conversation;
  return (
    <Link
      to="/inbox/$conversationId"
      params={{ conversationId: id }}
      search={(search) => search}
      className={classes.row}
      activeProps={{ className: `${classes.row} ${classes.open}` }}
      data-conversation={id}
      preload={false}
    >
      <Group gap="sm" wrap="nowrap" justify="space-between">
        <Text size="sm" fw={unread > 0 ? 600 : 400} truncate>
          {calledOf(contact)}
        </Text>
        <Text size="xs" c="dimmed" className={classes.still}>
          <Moment at={lastActivityAt} style="narrow" />
        </Text>
      </Group>
      <Text size="xs" c={unread > 0 ? undefined : 'dimmed'} truncate>
        {previewOf(conversation)}
      </Text>
      <Group gap="xs" wrap="nowrap" mih={20}>
        <ChannelIcon channel={channel} size={14} />
        <Text size="xs" c="dimmed" truncate flex={1}>
          {channel?.name ?? text.unknownChannel}
        </Text>
        {unanswered && (
          <Tooltip label={text.waits}>
            <IconCornerUpLeft size={16} stroke={1.8} role="img" aria-label={text.waits} className={classes.waits} />
          </Tooltip>
        )}
        {unread > 0 && (
          <Badge size="sm" circle={unread < 10} aria-label={text.unreadCount(unread)} role="img">
            {unread}
          </Badge>
        )}
      </Group>
    </Link>
  );
}

function previewOf({ lastMessage }: Conversation): string {
  if (!lastMessage) return text.noMessages;
  const said = lastMessage.text === '' ? text.noText : writtenOf(lastMessage.text);
  return lastMessage.direction === 'sent' ? text.youSaid(said) : said;
}
