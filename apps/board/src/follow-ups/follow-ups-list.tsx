import { Button, Skeleton, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMe, useMemberNames } from '../catalogue/catalogue.js';
import { Blank, Failed } from '../ui/blank.js';
import { useNearEnd } from '../ui/use-near-end.js';
import { words } from '../words/words.js';
import { FollowUpRow } from './follow-up-row.js';
import { followUpsQuery } from './follow-up-queries.js';
import { type When } from './follow-ups-search.js';
import classes from './follow-ups.module.css';

const said = words.followUps;

interface FollowUpsListProps {
  readonly when: When;
  /** null: everybody's */
  readonly repId: string | null;
  readonly onAll: () => void;
}

/** The deals of a tab, the longest due first; more come while one scrolls. */
export function FollowUpsList({ when, repId, onAll }: FollowUpsListProps) {
  const list = useInfiniteQuery(followUpsQuery(when, repId));
  const end = useNearEnd<HTMLDivElement>(() => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
  });
  const cards = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className={classes.view}>
      {list.isPending && (
        <Stack gap="sm" p="md" aria-busy>
          {Array.from({ length: 6 }, (_, n) => (
            <Skeleton key={n} height={44} />
          ))}
        </Stack>
      )}
      {list.isError && <Failed error={list.error} again={() => void list.refetch()} />}
      {list.data && cards.length === 0 && <Nothing when={when} repId={repId} onAll={onAll} />}
      <ul className={classes.list} aria-label={said.list}>
        {cards.map((card) => (
          <FollowUpRow key={card.id} card={card} />
        ))}
      </ul>
      <div ref={end} />
    </div>
  );
}

function Nothing({ when, repId, onAll }: FollowUpsListProps) {
  const me = useMe();
  const nameOf = useMemberNames();
  const [title, text] = said.empty[when];
  if (repId === null)
    return (
      <Blank title={title} text={text}>
        <Button variant="light" renderRoot={(props) => <Link {...props} to="/opportunities" />}>
          {said.toDeals}
        </Button>
      </Blank>
    );
  const whose = repId === me?.memberId ? said.mine : repId === 'none' ? said.nobody : (nameOf(repId) ?? said.nobody);
  return (
    <Blank title={title} text={`${text} ${said.ofOne(whose)}`}>
      <Button variant="light" onClick={onAll}>
        {said.showAll}
      </Button>
    </Blank>
  );
}
