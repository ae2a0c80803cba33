import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { teamsQuery, useLocale, useMemberNames } from '../catalogue/catalogue.js';
import { type Money, moneyText } from '../format/money.js';
import { Failed } from '../ui/blank.js';
import { Moment } from '../ui/moment.js';
import { words } from '../words/words.js';
import classes from './lead-drawer.module.css';
import { leadTimelineQuery, useStageLabel, useStatusName } from './lead-queries.js';
import { leadSentence, type SentenceNames } from './lead-sentences.js';
import { useActorName } from './use-actor-name.js';

const { timeline, actors } = words.leads;

/** What happened to a lead, newest first, as sentences. */
export function LeadTimeline({ leadId }: { readonly leadId: string }) {
  const history = useInfiniteQuery(leadTimelineQuery(leadId));
  const names = useSentenceNames();
  if (history.isPending) return <Skeleton height={72} />;
  if (history.isError) return <Failed error={history.error} again={() => void history.refetch()} />;
  return (
    <Stack gap="sm" align="flex-start">
      <ol className={classes.timeline}>
        {history.data.pages
          .flatMap(({ items }) => items)
          .map((entry) => (
            <li key={entry.id} className={classes.entry}>
              <Text size="sm">{leadSentence(entry, names)}</Text>
              <Text size="xs" c="dimmed" component="span">
                <Moment at={entry.at} />
              </Text>
              {entry.why !== null && (
                <Text size="xs" c="dimmed">
                  {timeline.why(entry.why)}
                </Text>
              )}
            </li>
          ))}
      </ol>
      {history.hasNextPage && (
        <Button variant="subtle" loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {words.app.more}
        </Button>
      )}
    </Stack>
  );
}

function useSentenceNames(): SentenceNames {
  const memberName = useMemberNames();
  const { data: teams = [] } = useQuery(teamsQuery);
  const locale = useLocale();
  const value = (one: unknown): string => {
    if (isMoney(one)) return moneyText(one, locale);
    return Array.isArray(one) ? one.map(value).join(', ') : typeof one === 'string' ? one : JSON.stringify(one);
  };
  return {
    actor: useActorName(),
    member: (id) => memberName(id) ?? actors.somebody,
    team: (id) => teams.find((team) => team.id === id)?.name ?? '',
    status: useStatusName(),
    stage: useStageLabel(),
    value,
  };
}

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
