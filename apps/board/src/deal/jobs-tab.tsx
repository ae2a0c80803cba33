import { Button, Group, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf, api, type Schemas } from '../api/client.js';
import { useCommand } from '../api/use-command.js';
import { useMay } from '../catalogue/rights.js';
import { Blank, Failed } from '../ui/blank.js';
import { Moment } from '../ui/moment.js';
import { words } from '../words/words.js';
import { type Deal, dealKey } from './deal.js';
import styles from './deal.module.css';
import { useWording } from './use-wording.js';

const text = words.deal.jobs;
const most = 100;
/** Milliseconds until a job that is being carried out is looked at again. */
const readAgainMs = 1000;
const colours = {
  pending: 'yellow',
  approved: 'blue',
  executed: 'green',
  failed: 'red',
  rejected: 'gray',
  expired: 'gray',
} as const;

/** What AI agents did or wanted to do with a deal, newest first. */
export const jobsQuery = (dealId: string) =>
  queryOptions({
    queryKey: [...dealKey(dealId), 'agent-jobs'],
    queryFn: () =>
      answerOf(
        api.GET('/v1/opportunities/{id}/agent-jobs', { params: { path: { id: dealId }, query: { limit: most } } }),
      ),
    refetchInterval: ({ state: { data } }) => data?.items.some(({ state }) => state === 'approved') && readAgainMs,
  });

/** The jobs of AI agents with the deal; whoever may decides those that wait. */
export function JobsTab({ deal }: { readonly deal: Deal }) {
  const { data, error, refetch } = useQuery(jobsQuery(deal.id));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton height={72} />;
  if (data.items.length === 0) return <Blank title={text.empty} text={text.emptyText} />;
  return (
    <Stack gap="sm" role="list" aria-label={words.deal.tabs.jobs}>
      {data.items.map((job) => (
        <Job key={job.id} job={job} dealId={deal.id} />
      ))}
    </Stack>
  );
}

interface JobProps {
  readonly job: Schemas['AgentJobDto'];
  readonly dealId: string;
}

function Job({ job, dealId }: JobProps) {
  const may = useMay();
  const wording = useWording();
  const { state } = job;
  const decided = state === 'pending' || state === 'expired' ? null : text.decidedBy[state];
  return (
    <Stack gap="xs" className={styles.job} role="listitem">
      <Group gap="sm" justify="space-between">
        <Text size="sm">
          <Text span size="sm" fw={600}>
            {text.actions[job.action]}
          </Text>{' '}
          <Text span size="sm" c="dimmed">
            {text.by(wording.name(job.agentId))}, <Moment at={job.proposedAt} />
          </Text>
        </Text>
        <Group gap="xs">
          {state === 'pending' && (
            <Text size="xs" c="dimmed">
              {text.risks[job.risk]}
            </Text>
          )}
          <span className={styles.state} data-color={colours[state]}>
            {text.states[state]}
          </span>
        </Group>
      </Group>
      {job.rationale !== null && (
        <Text size="sm" className={styles.quote}>
          {job.rationale}
        </Text>
      )}
      {decided !== null && job.decidedBy && job.decidedAt !== null && (
        <Text size="xs" c="dimmed">
          {decided} {wording.actor(job.decidedBy.id)}, <Moment at={job.decidedAt} />
          {job.reason !== null && `: ${job.reason}`}
        </Text>
      )}
      {job.failure && <Text size="sm">{text.failure(job.failure.detail)}</Text>}
      {state === 'pending' && (
        <Text size="xs" c="dimmed">
          {text.expires} <Moment at={job.expiresAt} />
        </Text>
      )}
      {state === 'pending' && may('decideApprovals') && <Decide job={job} dealId={dealId} />}
    </Stack>
  );
}

function Decide({ job, dealId }: JobProps) {
  const [why, setWhy] = useState<string | null>(null);
  const params = { path: { jobId: job.id } };
  const approve = useCommand({
    run: () => answerOf(api.POST('/v1/agent-jobs/{jobId}/approve', { params, body: {} })),
    said: () => words.deal.said.approved,
    stale: [dealKey(dealId)],
  });
  const reject = useCommand({
    run: (reason: string) => answerOf(api.POST('/v1/agent-jobs/{jobId}/reject', { params, body: { reason } })),
    said: () => words.deal.said.rejected,
    stale: [dealKey(dealId)],
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (why !== null && why.trim() !== '') reject.mutate(why.trim());
  };
  if (why === null)
    return (
      <Group gap="sm">
        <Button onClick={() => approve.mutate(undefined)} loading={approve.isPending}>
          {text.approve}
        </Button>
        <Button variant="default" onClick={() => setWhy('')}>
          {text.reject}
        </Button>
      </Group>
    );
  return (
    <form onSubmit={submit}>
      <Group gap="sm" align="flex-end">
        <TextInput
          flex={1}
          label={text.rejectReason}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
          required
          autoFocus
        />
        <Button variant="default" onClick={() => setWhy(null)}>
          {words.app.cancel}
        </Button>
        <Button type="submit" loading={reject.isPending}>
          {text.reject}
        </Button>
      </Group>
    </form>
  );
}
