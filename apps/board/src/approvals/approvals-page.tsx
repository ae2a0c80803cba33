import { Tabs, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useLiveEvents } from '../api/use-live.js';
import { useMay } from '../catalogue/rights.js';
import { Place, PlaceHead } from '../ui/place-head.js';
import { words } from '../words/words.js';
import classes from './approvals.module.css';
import { JobList } from './job-list.js';
import { takeJob } from './job-queries.js';

const said = words.approvals;

/** What AI agents want that a person decides, and what was decided. */
export function ApprovalsPage() {
  const may = useMay();
  const { tab = 'pending' } = useSearch({ from: '/approvals' });
  const navigate = useNavigate({ from: '/approvals' });
  const queries = useQueryClient();
  useLiveEvents(({ type, data }) => {
    if (type === 'agent_job') takeJob(queries, data.job);
  });
  return (
    <Place>
      <PlaceHead title={words.app.places.approvals}>
        {may('decideApprovals') && (
          <Text size="xs" c="dimmed" visibleFrom="sm">
            {said.keys}
          </Text>
        )}
      </PlaceHead>
      <Tabs
        className={classes.tabs}
        value={tab}
        keepMounted={false}
        onChange={(value) => void navigate({ search: value === 'decided' ? { tab: value } : {}, replace: true })}
      >
        <Tabs.List aria-label={said.tabList} px="md">
          <Tabs.Tab value="pending">{said.tabs.pending}</Tabs.Tab>
          <Tabs.Tab value="decided">{said.tabs.decided}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="pending" className={classes.view}>
          <JobList tab="pending" />
        </Tabs.Panel>
        <Tabs.Panel value="decided" className={classes.view}>
          <JobList tab="decided" />
        </Tabs.Panel>
      </Tabs>
    </Place>
  );
}
