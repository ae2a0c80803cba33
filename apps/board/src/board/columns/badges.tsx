import {
  IconArrowBackUp,
  IconCalendarClock,
  IconCalendarExclamation,
  IconHourglassHigh,
  IconMail,
  IconRobot,
} from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { relativeText } from '../../format/dates.js';
import { words } from '../../words/words.js';
import classes from './card-face.module.css';
import { type Card } from './card.js';

const size = 15;

interface BadgesProps {
  readonly card: Card;
  readonly now: number;
  readonly locale: string | undefined;
}

/** What a deal waits for, always in the same order: follow-up, unread, unanswered, stale, agent. */
export function Badges({ card: { followUp, contactActivity, stale, agentId }, now, locale }: BadgesProps) {
  const unread = contactActivity?.unread ?? 0;
  return (
    <span className={classes.badges}>
      {followUp && (
        <Mark
          label={words.columns[followUp.state](relativeText(followUp.at, now, 'long', locale))}
          look={followUp.state === 'overdue' ? classes.red : classes.yellow}
        >
          {followUp.state === 'overdue' ? <IconCalendarExclamation size={size} /> : <IconCalendarClock size={size} />}
        </Mark>
      )}
      {unread > 0 && (
        <Mark label={words.columns.unread(unread)} look={classes.accent}>
          <IconMail size={size} />
          {unread}
        </Mark>
      )}
      {contactActivity?.unanswered && (
        <Mark label={words.columns.unanswered} look={classes.orange}>
          <IconArrowBackUp size={size} />
        </Mark>
      )}
      {stale && (
        <Mark label={words.columns.stale}>
          <IconHourglassHigh size={size} />
        </Mark>
      )}
      {agentId !== null && (
        <Mark label={words.columns.agent}>
          <IconRobot size={size} />
        </Mark>
      )}
    </span>
  );
}

const Mark = (props: { readonly label: string; readonly look?: string; readonly children: ReactNode }) => (
  <span className={`${classes.mark} ${props.look ?? ''}`} data-hint={props.label}>
    {props.children}
  </span>
);
