import { Skeleton, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocale } from '../catalogue/catalogue.js';
import { Failed } from '../ui/blank.js';
import { words } from '../words/words.js';
import { type Import, rejectedQuery } from './import-queries.js';
import classes from './imports.module.css';

const { page: said } = words.imports;

/** The rows that were not taken, each with its line and why. */
export function RejectedRows({ one }: { readonly one: Import }) {
  const rows = useQuery(rejectedQuery(one));
  const locale = useLocale();
  if (rows.isPending) return <Skeleton height={120} />;
  if (rows.isError) return <Failed error={rows.error} again={() => void rows.refetch()} />;
  const hasKeys = rows.data.some(({ key }) => key !== '');
  return (
    <section>
      <Title order={2}>{said.rejectedTitle}</Title>
      {!one.dryRun && (
        <Text size="sm" c="dimmed">
          {said.rejectedText}
        </Text>
      )}
      <Table className={classes.table} mt="sm" aria-label={said.rejectedTitle}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={classes.number}>{said.line}</Table.Th>
            {hasKeys && <Table.Th>{said.key}</Table.Th>}
            <Table.Th>{said.reason}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.data.map(({ line, key, reason }) => (
            <Table.Tr key={line}>
              <Table.Td className={`${classes.number} digits`}>{line}</Table.Td>
              {hasKeys && <Table.Td>{key}</Table.Td>}
              <Table.Td>{reason}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {one.rejected > rows.data.length && (
        <Text size="xs" c="dimmed" mt="sm">
          {said.first(rows.data.length, one.rejected.toLocaleString(locale))}
        </Text>
      )}
    </section>
  );
}
