import { Button, Group, Text, Textarea } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { words } from '../words/words.js';
import { draftOf, keepDraft } from './drafts.js';
import classes from './inbox.module.css';
import { useReply } from './use-reply.js';

const text = words.inbox;

interface ReplyBoxProps {
  readonly conversationId: string;
  readonly name: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** Where a reply is written. What is not sent yet is kept, whatever comes in and wherever one goes. */
export function ReplyBox({ conversationId, name, field }: ReplyBoxProps) {
  const [typed, setTyped] = useState(draftOf(conversationId));
  const write = (next: string) => {
    setTyped(next);
    keepDraft(conversationId, next);
  };
  const reply = useReply(conversationId, (refused) => {
    if (draftOf(conversationId) === '') write(refused);
  });
  const send = () => {
    if (typed.trim() === '') return;
    reply.mutate({ id: crypto.randomUUID(), text: typed.trim() });
    write('');
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') event.currentTarget.blur();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  return (
    <div className={classes.reply}>
      <Textarea
        ref={field}
        value={typed}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        onKeyDown={press}
        aria-label={text.reply(name)}
        placeholder={text.replyShort}
        size="sm"
        autosize
        minRows={2}
        maxRows={8}
      />
      <Group justify="space-between" mt="sm">
        <Text size="xs" c="dimmed" visibleFrom="sm">
          {text.sendHint}
        </Text>
        <Button
          ml="auto"
          size="xs"
          leftSection={<IconSend size={14} />}
          disabled={typed.trim() === ''}
          onClick={send}
          children={text.send}
        />
      </Group>
    </div>
  );
}
