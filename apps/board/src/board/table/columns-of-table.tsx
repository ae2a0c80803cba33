import { Badge, Group, Text } from '@mantine/core';
import { IconAlarm, IconCheck, IconClockExclamation, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useLocale } from '../../catalogue/catalogue.js';
import { calendarDateText } from '../../format/dates.js';
import { Amount } from '../../ui/amount.js';
import { calledOf, dealName } from '../../ui/called.js';
import { Moment } from '../../ui/moment.js';
import { Person } from '../../ui/person.js';
import { outcomeColour } from '../../ui/stage-colour.js';
import { words } from '../../words/words.js';
import { type Row } from './fold-rows.js';
import { type SortKey } from './sorting.js';
import classes from './table.module.css';

const { filters } = words.board;

/** A column of the table. */
export interface TableColumn {
  readonly key: keyof typeof words.board.columns;
  readonly sort?: SortKey;
  /** of numbers: aligned by their last digit */
  readonly numeric?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

/** The columns, in their order. */
export const tableColumns: readonly TableColumn[] = [
  { key: 'name', sort: 'name', cell: (row) => <NameCell row={row} /> },
  {
    key: 'account',
    cell: ({ account }) => (
      <Text inherit truncate>
        {account?.name}
      </Text>
    ),
  },
  { key: 'stage', cell: ({ stage }) => <StageCell name={stage.name} /> },
  { key: 'status', cell: ({ status }) => <StatusCell status={status} /> },
  { key: 'value', sort: 'value', numeric: true, cell: ({ value }) => <Amount money={value} /> },
  { key: 'owner', cell: ({ rep }) => <OwnerCell name={rep?.name ?? null} /> },
  {
    key: 'source',
    cell: ({ source }) => (
      <Text inherit truncate>
        {source}
      </Text>
    ),
  },
  {
    key: 'expectedClose',
    sort: 'expectedCloseDate',
    cell: ({ expectedCloseDate: date }) => date !== null && <Day date={date} />,
  },
  { key: 'followUp', cell: ({ followUp }) => followUp && <FollowUpCell {...followUp} /> },
  {
    key: 'lastActivity',
    sort: 'lastActivityAt',
    cell: ({ lastActivityAt }) => <Moment at={lastActivityAt} style="narrow" />,
  },
];

function NameCell({ row }: { readonly row: Row }) {
  return (
    <div className={classes.name}>
      <Link
        to="/opportunities/$dealId"
        params={{ dealId: row.id }}
        search={(now) => now}
        className={classes.link}
        data-row-link
      >
        {dealName(row) ?? words.app.unnamed}
      </Link>
      {row.name !== null && row.contact && (
        <Text inherit truncate c="dimmed" className={classes.contact}>
          {calledOf(row.contact)}
        </Text>
      )}
    </div>
  );
}

const StageCell = ({ name }: { readonly name: string }) => (
  <Text inherit truncate>
    {name}
  </Text>
);

const statusLooks = {
  open: { colour: outcomeColour.active, icon: null },
  won: { colour: outcomeColour.won, icon: <IconCheck size={12} /> },
  lost: { colour: outcomeColour.lost, icon: <IconX size={12} /> },
  abandoned: { colour: 'gray', icon: <IconX size={12} /> },
} as const;

function StatusCell({ status }: Pick<Row, 'status'>) {
  const { colour, icon } = statusLooks[status];
  return (
    <Badge variant="light" color={colour} leftSection={icon} size="sm" tt="none" fw={400}>
      {filters.statuses[status]}
    </Badge>
  );
}

function OwnerCell({ name }: { readonly name: string | null }) {
  return (
    <Group gap="sm" wrap="nowrap">
      <Person name={name} size={20} />
      <Text inherit truncate c={name === null ? 'dimmed' : undefined}>
        {name ?? words.app.unassigned}
      </Text>
    </Group>
  );
}

function Day({ date }: { readonly date: string }) {
  return <>{calendarDateText(date, useLocale())}</>;
}

function FollowUpCell({ at, state }: NonNullable<Row['followUp']>) {
  const isOverdue = state === 'overdue';
  const Icon = isOverdue ? IconClockExclamation : IconAlarm;
  return (
    <Group gap="xs" wrap="nowrap" className={isOverdue ? classes.overdue : classes.ahead}>
      <Icon
        size={14}
        role="img"
        aria-label={isOverdue ? filters.followUps.overdue : filters.followUps.upcoming}
        style={{ flex: 'none' }}
      />
      <Moment at={at} style="narrow" />
    </Group>
  );
}
