import { Button, Modal, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { catalogueKey } from '../../catalogue/catalogue.js';
import { Failed } from '../../ui/blank.js';
import { Moment } from '../../ui/moment.js';
import { words } from '../../words/words.js';
import { SectionSkeleton } from '../parts/section-skeleton.js';
import { DealLink } from './deal-link.js';
import { actionTypeOf, type Rule } from './rule-types.js';

const texts = words.settings.automation;

/** What a rule did, the newest first. */
export function RuleRuns({ rule, onClose }: { readonly rule: Rule; readonly onClose: () => void }) {
  const query = useInfiniteQuery({
    queryKey: [...catalogueKey, 'automation-runs', rule.id],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/v1/automations/{ruleId}/runs', {
          params: { path: { ruleId: rule.id }, query: { limit: 50, ...(pageParam !== '' && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const runs = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const actionText = (type: string, refused: string | null): string => {
    const known = actionTypeOf(type);
    const name = known ? texts.actionTypes[known] : type;
    return refused === null ? name : texts.actionRefused(name, refused.replaceAll('_', ' '));
  };
  return (
    <Modal opened onClose={onClose} title={texts.runsOf(rule.name)} size="lg">
      {query.isPending && <SectionSkeleton />}
      {query.error && <Failed error={query.error} again={() => void query.refetch()} />}
      {query.data && runs.length === 0 && <Text size="sm">{texts.noRuns}</Text>}
      {runs.length > 0 && (
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{texts.deal}</Table.Th>
              <Table.Th>{texts.when}</Table.Th>
              <Table.Th>{texts.what}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {runs.map((run) => (
              <Table.Tr key={run.id}>
                <Table.Td>
                  <DealLink id={run.opportunityId} />
                </Table.Td>
                <Table.Td>
                  <Moment at={run.at} />
                </Table.Td>
                <Table.Td>
                  {run.stopped
                    ? texts.runStopped
                    : run.actions.map(({ type, refused }) => actionText(type, refused)).join(', ')}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {query.hasNextPage && (
        <Button variant="subtle" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {words.app.more}
        </Button>
      )}
    </Modal>
  );
}
