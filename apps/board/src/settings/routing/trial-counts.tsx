import { SimpleGrid, Table, Text } from '@mantine/core';
import { type Schemas } from '../../api/client.js';
import { words } from '../../words/words.js';
import { useShareName } from './use-share-name.js';

const texts = words.settings.leads.routing;

/** How many leads each rule would take, and who would get how many. */
export function TrialCounts({ trial }: { readonly trial: Schemas['RoutingTrialDto'] }) {
  const nameOf = useShareName();
  const counts: readonly (readonly [string, number])[] = [
    ...trial.rules.map(({ name, leads }) => [name, leads] as const),
    [texts.unmatched, trial.unmatched],
  ];
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Counts title={texts.rule} rows={counts} />
      <Counts title={texts.shares} rows={trial.shares.map((share) => [nameOf(share), share.leads] as const)} />
    </SimpleGrid>
  );
}

interface CountsProps {
  readonly title: string;
  readonly rows: readonly (readonly [name: string, leads: number])[];
}

const Counts = ({ title, rows }: CountsProps) => (
  <Table verticalSpacing={4}>
    <Table.Thead>
      <Table.Tr>
        <Table.Th>{title}</Table.Th>
        <Table.Th ta="right">{texts.leads}</Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {rows.map(([name, leads]) => (
        <Table.Tr key={name}>
          <Table.Td>
            <Text size="sm">{name}</Text>
          </Table.Td>
          <Table.Td ta="right" className="digits">
            {leads}
          </Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);
