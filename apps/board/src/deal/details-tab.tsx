import { Anchor, Badge, Code, Group, ScrollArea, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { answerOf, api } from '../api/client.js';
import { pipelinesQuery, useLocale } from '../catalogue/catalogue.js';
import { calendarDateText, instantText } from '../format/dates.js';
import { calledOf } from '../ui/called.js';
import { Moment } from '../ui/moment.js';
import { words } from '../words/words.js';
import { type Deal, dealKey } from './deal.js';
import styles from './deal.module.css';
import { useDealFields } from './fields-form.js';

const text = words.deal.details;

/** Everything else that is known of the deal, and where it has been. */
export const DetailsTab = ({ deal }: { readonly deal: Deal }) => (
  <Stack gap="lg">
    <Facts deal={deal} />
    <StageHistory deal={deal} />
  </Stack>
);

function Facts({ deal }: { readonly deal: Deal }) {
  const locale = useLocale();
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  const fields = useDealFields();
  const ofStage = pipelines.flatMap(({ stages }) => stages).find(({ id }) => id === deal.stage.id)?.probability;
  const chance = deal.probability === null ? ofStage !== undefined && text.ofStage(ofStage) : `${deal.probability}%`;
  const when = (at: string | null) => at !== null && <Moment at={at} />;
  const facts: readonly (readonly [name: string, value: ReactNode])[] = [
    [text.contact, deal.contact && <PlaceLink to={`/contacts/${deal.contact.id}`}>{calledOf(deal.contact)}</PlaceLink>],
    [text.account, deal.account && <PlaceLink to={`/accounts/${deal.account.id}`}>{deal.account.name}</PlaceLink>],
    [text.lead, deal.leadId !== null && <PlaceLink to={`/leads/${deal.leadId}`}>{text.openLead}</PlaceLink>],
    [text.pipeline, deal.pipeline.name],
    [text.channel, deal.channel?.name],
    [text.source, deal.source],
    [text.expectedClose, deal.expectedCloseDate !== null && calendarDateText(deal.expectedCloseDate, locale)],
    [text.probability, chance],
    [text.tags, deal.tags.length > 0 && <Tags tags={deal.tags} />],
    ...fields.map(({ id, name }) => [name, fieldText(deal.customFields[id])] as const),
    [text.wonReason, deal.wonReason],
    [text.lostReason, deal.lostReason],
    [text.created, when(deal.createdAt)],
    [text.stageSince, when(deal.stageEnteredAt)],
    [text.closed, when(deal.closedAt)],
    [text.lastActivity, when(deal.lastActivityAt)],
    [text.externalId, deal.externalId !== null && <Code>{deal.externalId}</Code>],
    [text.id, <Code key="id">{deal.id}</Code>],
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '')
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}

const fieldText = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null;

const PlaceLink = ({ to, children }: { readonly to: string; readonly children: ReactNode }) => (
  <Anchor size="sm" component={Link} to={to}>
    {children}
  </Anchor>
);

const Tags = ({ tags }: { readonly tags: readonly string[] }) => (
  <Group gap="xs">
    {tags.map((tag) => (
      <Badge key={tag} variant="default" size="sm" tt="none">
        {tag}
      </Badge>
    ))}
  </Group>
);

function StageHistory({ deal }: { readonly deal: Deal }) {
  const locale = useLocale();
  const { data } = useQuery({
    queryKey: [...dealKey(deal.id), 'stage-history'],
    queryFn: () => answerOf(api.GET('/v1/opportunities/{id}/stage-history', { params: { path: { id: deal.id } } })),
  });
  if (!data) return <Skeleton height={120} />;
  return (
    <Stack gap="xs">
      <Title order={2}>{text.history}</Title>
      <ScrollArea>
        <Table withRowBorders verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{text.stage}</Table.Th>
              <Table.Th>{text.from}</Table.Th>
              <Table.Th>{text.until}</Table.Th>
              <Table.Th>{text.by}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.items.toReversed().map(({ stage, entered, left, fate }) => (
              <Table.Tr key={entered.at + stage.id}>
                <Table.Td>{stage.name}</Table.Td>
                <Table.Td>{instantText(entered.at, locale)}</Table.Td>
                <Table.Td>
                  {left ? instantText(left.at, locale) : text.now}
                  {fate !== null && (
                    <Text size="xs" c="dimmed">
                      {text.fates[fate]}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>{entered.byName}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </Stack>
  );
}
