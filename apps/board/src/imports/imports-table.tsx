import { Badge, Group, Progress, Skeleton, Table } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useLocale, useMemberNames } from '../catalogue/catalogue.js';
import { Blank, Failed } from '../ui/blank.js';
import { Moment } from '../ui/moment.js';
import { useNearEnd } from '../ui/use-near-end.js';
import { words } from '../words/words.js';
import { type Import, importsQuery, isUnderWay } from './import-queries.js';
import classes from './imports.module.css';

const { columns, empty, kinds, phases } = words.imports;
const colours = {
  awaiting_file: 'gray',
  working: 'blue',
  finished: 'green',
  failed: 'red',
  undoing: 'blue',
  undone: 'gray',
} as const;

/** Where an import is, in a word. */
export const PhaseBadge = ({ phase }: Pick<Import, 'phase'>) => (
  <Badge variant="dot" color={colours[phase]} tt="none">
    {phases[phase]}
  </Badge>
);

/** How much of its file is worked off, in per cent. */
export const percentOf = ({ progress: { bytes, totalBytes } }: Pick<Import, 'progress'>): number =>
  totalBytes === null || totalBytes === 0 ? 0 : Math.min(100, Math.round((bytes / totalBytes) * 100));

/** Every import, with how far it is. @param children what to do where there is none */
export function ImportsTable({ children }: { readonly children: ReactNode }) {
  const list = useInfiniteQuery(importsQuery);
  const end = useNearEnd<HTMLDivElement>(() => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
  });
  const imports = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (list.isError) return <Failed error={list.error} again={() => void list.refetch()} />;
  return (
    <div className={classes.view}>
      {list.isPending && <Skeleton height={160} m="md" w="auto" />}
      {list.data && imports.length === 0 && (
        <Blank title={empty.title} text={empty.text}>
          {children}
        </Blank>
      )}
      {imports.length > 0 && (
        <Table stickyHeader className={classes.table} aria-label={words.imports.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{columns.file}</Table.Th>
              <Table.Th>{columns.state}</Table.Th>
              <Table.Th className={classes.wide}>{columns.kind}</Table.Th>
              <Table.Th className={`${classes.wide} ${classes.number}`}>{columns.rows}</Table.Th>
              <Table.Th className={classes.number}>{columns.rejected}</Table.Th>
              <Table.Th className={classes.wide}>{columns.by}</Table.Th>
              <Table.Th className={classes.wide}>{columns.started}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {imports.map((one) => (
              <Row key={one.id} one={one} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      <div ref={end} />
    </div>
  );
}

function Row({ one }: { readonly one: Import }) {
  const locale = useLocale();
  const nameOf = useMemberNames();
  const number = (value: number): string => value.toLocaleString(locale);
  return (
    <Table.Tr className={classes.row}>
      <Table.Td className={classes.file}>
        <Link to="/imports/$importId" params={{ importId: one.id }} className={classes.link}>
          {one.fileName}
        </Link>
      </Table.Td>
      <Table.Td>
        <Group gap="sm" wrap="nowrap">
          <PhaseBadge phase={one.phase} />
          {one.dryRun && (
            <Badge variant="outline" color="gray" tt="none">
              {words.imports.dryRun}
            </Badge>
          )}
          {isUnderWay(one) && <Progress value={percentOf(one)} w={80} size="sm" aria-label={phases[one.phase]} />}
        </Group>
      </Table.Td>
      <Table.Td className={classes.wide}>{kinds[one.kind]}</Table.Td>
      <Table.Td className={`${classes.wide} ${classes.number} digits`}>{number(one.progress.rows)}</Table.Td>
      <Table.Td className={`${classes.number} digits`}>{number(one.rejected)}</Table.Td>
      <Table.Td className={classes.wide}>{nameOf(one.startedBy)}</Table.Td>
      <Table.Td className={classes.wide}>
        <Moment at={one.startedAt} />
      </Table.Td>
    </Table.Tr>
  );
}
