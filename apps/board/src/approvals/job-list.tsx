import { Skeleton, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Blank, Failed } from '../ui/blank.js';
import { useNearEnd } from '../ui/use-near-end.js';
import { words } from '../words/words.js';
import classes from './approvals.module.css';
import { JobCard } from './job-card.js';
import { jobsQuery } from './job-queries.js';

const said = words.approvals;

/** What waits, or what was decided, newest first; more come while one scrolls. */
export function JobList({ tab }: { readonly tab: 'pending' | 'decided' }) {
  const list = useInfiniteQuery(jobsQuery(tab));
  const end = useNearEnd<HTMLDivElement>(() => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
  });
  const all = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const jobs = tab === 'pending' ? all : all.filter(({ state }) => state !== 'pending');
  const [title, text] = said.empty[tab];
  return (
    <>
      {list.isPending && (
        <Stack gap="md" aria-busy>
          <Skeleton height={132} />
          <Skeleton height={132} />
          <Skeleton height={132} />
        </Stack>
      )}
      {list.isError && <Failed error={list.error} again={() => void list.refetch()} />}
      {list.data && jobs.length === 0 && <Blank title={title} text={text} />}
      <ul className={classes.list} aria-label={said.list} aria-live={tab === 'pending' ? 'polite' : undefined}>
        {jobs.map((job) => (
          <JobCard key={job.id} job={job} />
        ))}
      </ul>
      <div ref={end} />
    </>
  );
}
