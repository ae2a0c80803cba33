import { Anchor, Button, Container, Group, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { type Schemas } from '../api/client.js';
import { Amount } from '../ui/amount.js';
import { Blank, Failed } from '../ui/blank.js';
import { dealName } from '../ui/called.js';
import { words } from '../words/words.js';
import { dealsBehindQuery } from './deals-behind-query.js';
import { type DealsBehind } from './deals-behind.js';
import { useFigureName } from './use-figure-name.js';
import { useTexts } from './use-texts.js';
import classes from './analytics.module.css';

type Deal = Schemas['OpportunityDetailsDto'];

const text = words.analytics.behind;
const { columns, filters } = words.board;

/** The deals that a figure counts. */
export function DealsBehindPage() {
  const search = useSearch({ from: '/analytics/deals' });
  if (search.figure === undefined)
    return (
      <Blank title={words.app.notFound}>
        <Button variant="light" renderRoot={(props) => <Link to="/analytics" {...props} />}>
          {text.back}
        </Button>
      </Blank>
    );
  return <Deals deals={search} />;
}

function Deals({ deals }: { readonly deals: DealsBehind }) {
  const { title, of } = useFigureName(deals);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    dealsBehindQuery(deals),
  );
  const texts = useTexts();
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Container fluid p="lg" className={classes.page}>
      <Stack gap="md">
        <div>
          <Anchor size="sm" component={Link} to="/analytics">
            {text.back}
          </Anchor>
          <Title order={1}>{title}</Title>
          <Text size="sm" c="dimmed">
            {of.join(' · ')}
          </Text>
        </div>
        {data && (
          <Text size="sm" role="status">
            {text.count(rows.length, texts.count(rows.length), hasNextPage)}
            {deals.figure !== 'win-rate' && deals.figure !== 'forecast' && ` ${text.once}`}
          </Text>
        )}
        {error ? <Failed error={error} again={() => void refetch()} /> : !data && <Skeleton h={220} aria-busy />}
        {data &&
          (rows.length > 0 ? <Rows rows={rows} label={title} /> : <Blank title={text.none} text={text.noneText} />)}
        {hasNextPage && (
          <Group justify="center">
            <Button variant="default" onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
              {words.app.more}
            </Button>
          </Group>
        )}
      </Stack>
    </Container>
  );
}

const Rows = ({ rows, label }: { readonly rows: readonly Deal[]; readonly label: string }) => (
  <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
    <Table verticalSpacing={6} aria-label={label} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{columns.name}</Table.Th>
          <Table.Th>{columns.account}</Table.Th>
          <Table.Th>{columns.stage}</Table.Th>
          <Table.Th>{columns.status}</Table.Th>
          <Table.Th>{columns.owner}</Table.Th>
          <Table.Th ta="right">{columns.value}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((deal) => (
          <Row key={deal.id} deal={deal} />
        ))}
      </Table.Tbody>
    </Table>
  </Table.ScrollContainer>
);

const Row = ({ deal }: { readonly deal: Deal }) => (
  <Table.Tr>
    <Table.Td>
      <Link to="/opportunities/$dealId" params={{ dealId: deal.id }} className={classes.link}>
        {dealName(deal) ?? words.app.unnamed}
      </Link>
    </Table.Td>
    <Table.Td>{deal.account?.name}</Table.Td>
    <Table.Td>{deal.stage.name}</Table.Td>
    <Table.Td>{filters.statuses[deal.status]}</Table.Td>
    <Table.Td>{deal.rep?.name ?? words.app.unassigned}</Table.Td>
    <Table.Td ta="right">
      <Amount money={deal.value} />
    </Table.Td>
  </Table.Tr>
);
