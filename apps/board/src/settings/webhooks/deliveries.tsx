import { Button, Group, Input, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type Schemas } from '../../api/client.js';
import { catalogueKey } from '../../catalogue/catalogue.js';
import { say, sayRefused } from '../../app/undo.js';
import { Failed } from '../../ui/blank.js';
import { Moment } from '../../ui/moment.js';
import { words } from '../../words/words.js';
import { SectionSkeleton } from '../parts/section-skeleton.js';
import { useWrite } from '../parts/use-write.js';
import { type Webhook } from '../settings-data.js';
import { eventTypeText } from './event-type-text.js';
import { Tag } from '../parts/tag.js';

const texts = words.settings.webhooks;
const states = ['all', 'waiting', 'dead'] as const;
type State = (typeof states)[number];
type Delivery = Schemas['DeliveryDto'];

interface DeliveriesProps {
  readonly webhook: Webhook;
  readonly canEdit: boolean;
}

/** What the webhook did not take: what is tried again, and what was given up. */
export function Deliveries({ webhook, canEdit }: DeliveriesProps) {
  const [state, setState] = useState<State>('all');
  const query = useInfiniteQuery({
    queryKey: [...catalogueKey, 'deliveries', webhook.id, state],
    queryFn: ({ pageParam }) => read(webhook.id, state, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const deliveries = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="sm">
        <div>
          <Input.Label>{texts.deliveries}</Input.Label>
          <Text size="xs" c="dimmed">
            {texts.deliveriesText}
          </Text>
        </div>
        <SegmentedControl
          size="xs"
          aria-label={texts.stateLabel}
          data={states.map((value) => ({ value, label: texts.states[value] }))}
          value={state}
          onChange={(value) => setState(states.find((one) => one === value) ?? 'all')}
        />
      </Group>
      {query.isPending && <SectionSkeleton />}
      {query.error && <Failed error={query.error} again={() => void query.refetch()} />}
      {query.data && deliveries.length === 0 && <Text size="sm">{texts.noDeliveries}</Text>}
      {deliveries.length > 0 && (
        <Table.ScrollContainer minWidth={420}>
          <Table verticalSpacing={4}>
            <Table.Tbody>
              {deliveries.map((delivery) => (
                <DeliveryRow key={delivery.id} webhook={webhook} delivery={delivery} canEdit={canEdit} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {query.hasNextPage && (
        <Button variant="subtle" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {words.app.more}
        </Button>
      )}
    </Stack>
  );
}

/** Of all: what waits, which is one page, and then what was given up. */
async function read(webhookId: string, state: State, cursor: string): Promise<Schemas['DeliveriesDto']> {
  const [waiting, dead] = await Promise.all([
    state === 'dead' || cursor !== '' ? null : readOf(webhookId, 'waiting'),
    state === 'waiting' ? null : readOf(webhookId, 'dead', cursor),
  ]);
  return { items: [waiting, dead].flatMap((page) => page?.items ?? []), nextCursor: dead?.nextCursor ?? null };
}

const readOf = (webhookId: string, state: Delivery['state'], cursor = ''): Promise<Schemas['DeliveriesDto']> =>
  answerOf(
    api.GET('/v1/webhooks/{webhookId}/deliveries', {
      params: { path: { webhookId }, query: { limit: 20, state, ...(cursor !== '' && { cursor }) } },
    }),
  );

interface DeliveryRowProps extends DeliveriesProps {
  readonly delivery: Delivery;
}

function DeliveryRow({ webhook, delivery, canEdit }: DeliveryRowProps) {
  const { id, state, eventType, attempts, firstTriedAt, nextTryAt, status, problem } = delivery;
  const retry = useWrite(async () => {
    const path = { webhookId: webhook.id, deliveryId: id };
    const { taken } = await answerOf(
      api.POST('/v1/webhooks/{webhookId}/deliveries/{deliveryId}/retry', { params: { path }, body: {} }),
    );
    if (taken) say(texts.retried.taken);
    else sayRefused(texts.retried.refused);
  });
  return (
    <Table.Tr>
      <Table.Td>
        {eventTypeText(eventType)}
        <Text size="xs" c="dimmed" component="div">
          <Moment at={firstTriedAt} />
        </Text>
      </Table.Td>
      <Table.Td>
        <Tag color={state === 'dead' ? 'red' : 'yellow'}>{texts.state[state]}</Tag>
      </Table.Td>
      <Table.Td>
        {texts.attempts(attempts)}, {texts.answered(status, problem)}
        {nextTryAt !== null && (
          <Text size="xs" c="dimmed" component="div">
            {texts.next} <Moment at={nextTryAt} />
          </Text>
        )}
      </Table.Td>
      <Table.Td ta="right">
        {canEdit && state === 'dead' && (
          <Button
            variant="light"
            loading={retry.isPending}
            aria-label={texts.retryOf(eventTypeText(eventType))}
            onClick={() => retry.mutate(undefined)}
          >
            {texts.retry}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
