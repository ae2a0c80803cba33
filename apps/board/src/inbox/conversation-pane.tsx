import { ActionIcon, Box, Drawer, Skeleton, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowLeft, IconUser } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import { useShortcuts } from '../app/shortcuts.js';
import { useMay } from '../catalogue/rights.js';
import { ContactProfile } from '../contacts/contact-profile.js';
import { calledOf, isErased, writtenOf } from '../ui/called.js';
import { Failed } from '../ui/blank.js';
import { isCovered } from '../ui/covered.js';
import { words } from '../words/words.js';
import { ChannelIcon } from './channel-icon.js';
import { type Conversation, conversationQuery, messagesQuery } from './conversations.js';
import { focusOn } from './focus-conversation.js';
import classes from './inbox.module.css';
import { Messages } from './messages.js';
import { ReplyBox } from './reply-box.js';
import { useMarkRead } from './use-mark-read.js';

const text = words.inbox;

/** The open conversation: its messages, the reply, and who it is with. */
export function ConversationPane() {
  const may = useMay();
  const { conversationId } = useParams({ from: '/inbox/$conversationId' });
  const navigate = useNavigate();
  const field = useRef<HTMLTextAreaElement>(null);
  const [profileOpen, profile] = useDisclosure(false);
  const { data: conversation, error, refetch } = useQuery(conversationQuery(conversationId));
  useMarkRead(conversation, useLastReceived(conversationId));
  const leave = () => {
    focusOn(conversationId);
    void navigate({ to: '/inbox', search: (search) => search });
  };
  useShortcuts({
    r: () => field.current?.focus(),
    Escape: () => {
      if (!isSomethingOver()) leave();
    },
  });
  if (error && !conversation) return <Failed error={error} again={() => void refetch()} />;
  const name = conversation ? calledOf(conversation.contact) : '';
  const contact = conversation?.contact;
  const contactId = contact?.id;
  const mayReply = may('editContacts') && contact != null && !isErased(contact);
  return (
    <Box className={classes.conversation}>
      <Box className={classes.thread}>
        <Head conversation={conversation} onBack={leave} onProfile={profile.open} />
        <Messages key={conversationId} conversationId={conversationId} name={name} mayReply={mayReply} />
        {mayReply ? (
          <ReplyBox key={`reply-${conversationId}`} conversationId={conversationId} name={name} field={field} />
        ) : (
          conversation && (
            <Text size="sm" c="dimmed" className={classes.reply}>
              {text.readOnly}
            </Text>
          )
        )}
      </Box>
      <Box className={classes.profile} component="aside" aria-label={text.profile}>
        {contactId !== undefined && <ContactProfile contactId={contactId} conversation={conversation} />}
      </Box>
      <Drawer
        opened={profileOpen}
        onClose={() => isCovered() || profile.close()}
        position="right"
        size={380}
        title={text.profile}
        padding={0}
      >
        {contactId !== undefined && <ContactProfile contactId={contactId} conversation={conversation} />}
      </Drawer>
    </Box>
  );
}

/** Whether a dialog or menu is open, which the key closes. */
const isSomethingOver = (): boolean => document.querySelector('[role=dialog], [role=menu], [role=listbox]') !== null;

const useLastReceived = (conversationId: string): string | undefined =>
  useInfiniteQuery(messagesQuery(conversationId))
    .data?.pages.flatMap(({ items }) => items)
    .find(({ direction }) => direction === 'received')?.id;

interface HeadProps {
  readonly conversation: Conversation | undefined;
  readonly onBack: () => void;
  readonly onProfile: () => void;
}

function Head({ conversation, onBack, onProfile }: HeadProps) {
  return (
    <header className={classes.head}>
      <ActionIcon className={classes.back} onClick={onBack} aria-label={text.back}>
        <IconArrowLeft size={18} />
      </ActionIcon>
      <Box miw={0} flex={1}>
        {conversation ? <Who conversation={conversation} /> : <Skeleton h={16} w={160} />}
      </Box>
      <ActionIcon className={classes.toProfile} onClick={onProfile} aria-label={text.profile}>
        <IconUser size={18} />
      </ActionIcon>
    </header>
  );
}

function Who({ conversation: { contact, contactId, channel, address } }: { readonly conversation: Conversation }) {
  return (
    <>
      <Text fw={600} truncate component="h2">
        <Link to="/contacts/$contactId" params={{ contactId: contact?.id ?? contactId }} className={classes.name}>
          {calledOf(contact)}
        </Link>
      </Text>
      <Text size="xs" c="dimmed" truncate component="div" display="flex">
        <ChannelIcon channel={channel} size={16} />
        <Text span inherit ml={4} truncate>
          {[channel?.name ?? text.unknownChannel, writtenOf(address)].join(' · ')}
        </Text>
      </Text>
    </>
  );
}
