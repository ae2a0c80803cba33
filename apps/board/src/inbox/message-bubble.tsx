import { Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconChecks, IconClock, IconRefresh } from '@tabler/icons-react';
import { useLocale, useMemberNames } from '../catalogue/catalogue.js';
import { instantText } from '../format/dates.js';
import { writtenOf } from '../ui/called.js';
import { words } from '../words/words.js';
import classes from './inbox.module.css';
import { type ShownMessage } from './message-pages.js';
import { timeText } from './time-text.js';

const text = words.inbox;

interface MessageBubbleProps {
  readonly message: ShownMessage;
  /** sends it once more, as a new one; absent: that cannot be done here */
  readonly onAgain?: ((message: ShownMessage) => void) | undefined;
}

/** One message: its text, when, by whom, and what became of it. */
export function MessageBubble({ message, onAgain }: MessageBubbleProps) {
  const locale = useLocale();
  const nameOf = useMemberNames();
  const isSent = message.direction === 'sent';
  const by = isSent ? nameOf(message.actorId) : null;
  return (
    <li className={classes.message} data-sent={isSent || undefined} data-sending={message.sending}>
      <div className={classes.bubble}>{message.text === '' ? <em>{text.noText}</em> : writtenOf(message.text)}</div>
      <Text size="xs" c="dimmed" component="div" className={classes.outcome}>
        {by !== null && <span>{by} ·</span>}
        <time dateTime={message.at} title={instantText(message.at, locale)}>
          {timeText(message.at, locale)}
        </time>
        {isSent && <Outcome message={message} />}
      </Text>
      {message.outcome === 'failed' && onAgain && (
        <Button variant="subtle" leftSection={<IconRefresh size={14} />} onClick={() => onAgain(message)}>
          {text.again}
        </Button>
      )}
    </li>
  );
}

function Outcome({ message: { sending, outcome, reason } }: { readonly message: ShownMessage }) {
  if (outcome === 'failed')
    return (
      <Text size="xs" c="var(--mantine-color-error)" component="span" className={classes.outcome} mt={0}>
        <IconAlertTriangle size={14} aria-hidden />
        {reason === null ? text.failed : text.failedWhy(reason)}
      </Text>
    );
  const [Icon, label] = signOf(sending === true, outcome === 'delivered');
  return (
    <>
      <Icon size={14} aria-hidden />
      <span>{label}</span>
    </>
  );
}

function signOf(isSending: boolean, isDelivered: boolean) {
  if (isSending) return [IconClock, text.sending] as const;
  return isDelivered ? ([IconChecks, text.delivered] as const) : ([IconCheck, text.sent] as const);
}
