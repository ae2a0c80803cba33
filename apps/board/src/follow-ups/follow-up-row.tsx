import { Button, Group, Menu, Text } from '@mantine/core';
import { IconAlarm, IconAlertCircle, IconCheck, IconClock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMay } from '../catalogue/rights.js';
import { Amount } from '../ui/amount.js';
import { calledOf, writtenOf } from '../ui/called.js';
import { Moment } from '../ui/moment.js';
import { Person } from '../ui/person.js';
import { words } from '../words/words.js';
import { type Card } from './follow-up-queries.js';
import classes from './follow-ups.module.css';
import { snoozedTo, snoozes } from './snooze.js';
import { StageName } from './stage-name.js';
import { titleOf, useFollowUp } from './use-follow-up.js';

const said = words.followUps;

/** A deal that is to be followed up; all of the row opens it, save for what can be done in it. */
export function FollowUpRow({ card }: { readonly card: Card }) {
  const { account, contact, contactActivity } = card;
  const name = titleOf(card);
  const who = [account?.name, contact && calledOf(contact)].filter(
    (text) => text !== undefined && text !== null && text !== name,
  );
  const last = contactActivity?.lastMessage;
  return (
    <li className={classes.row}>
      <Due card={card} />
      <div className={classes.deal}>
        <Link to="/opportunities/$dealId" params={{ dealId: card.id }} className={classes.link}>
          {name}
        </Link>
        <Text size="xs" c="dimmed" truncate>
          {last ? `${said.lastMessage[last.direction]}: ${writtenOf(last.text)}` : who.join(' · ')}
        </Text>
      </div>
      <StageName stageId={card.stageId} />
      <div className={classes.value}>
        <Amount money={card.value} />
      </div>
      <div className={classes.person}>
        <Person name={card.rep?.name ?? null} />
      </div>
      <Actions card={card} />
    </li>
  );
}

function Due({ card: { followUp } }: { readonly card: Card }) {
  if (!followUp) return null;
  const isOverdue = followUp.state === 'overdue';
  const Icon = isOverdue ? IconAlertCircle : IconClock;
  return (
    <Group gap={6} wrap="nowrap" className={classes.due} data-state={followUp.state}>
      <Icon size={16} stroke={1.8} aria-label={isOverdue ? said.due.overdue : said.due.ahead} role="img" />
      <Text span size="sm">
        <Moment at={followUp.at} />
      </Text>
    </Group>
  );
}

function Actions({ card }: { readonly card: Card }) {
  const may = useMay();
  const change = useFollowUp();
  if (!may('editDeals')) return null;
  const name = titleOf(card);
  return (
    <Group gap="xs" wrap="nowrap" className={classes.actions}>
      <Button
        variant="light"
        leftSection={<IconCheck size={16} stroke={1.8} />}
        aria-label={said.doneOf(name)}
        onClick={() => change.mutate({ card, at: null })}
      >
        {said.done}
      </Button>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconAlarm size={16} stroke={1.6} />}
            aria-label={said.snoozeOf(name)}
            fw={400}
          >
            {said.snooze}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {snoozes.map((snooze) => (
            <Menu.Item
              key={snooze}
              onClick={() => change.mutate({ card, at: snoozedTo(snooze, new Date()).toISOString() })}
            >
              {said.snoozes[snooze]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
