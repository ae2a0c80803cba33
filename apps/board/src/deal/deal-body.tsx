import { Anchor, Badge, Group, Stack, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { dealTabs } from '../board/board-search.js';
import { calledOf } from '../ui/called.js';
import { words } from '../words/words.js';
import { type Control } from './control.js';
import { ControlRow, useMayEdit } from './control-row.js';
import { ConversationTab } from './conversation-tab.js';
import { type Deal } from './deal.js';
import styles from './deal.module.css';
import { Description } from './description.js';
import { DetailsTab } from './details-tab.js';
import { jobsQuery, JobsTab } from './jobs-tab.js';
import { KeptEdit } from './kept-drafts.js';
import { TimelineTab } from './timeline-tab.js';

const { tabs, ...text } = words.deal;

interface DealBodyProps {
  readonly deal: Deal;
  readonly control: Control | null;
  readonly onControl: (control: Control | null) => void;
  readonly onEdit: () => void;
}

/** A deal: who it is with, its controls, what it is about, and its tabs. */
export function DealBody({ deal, control, onControl, onEdit }: DealBodyProps) {
  const mayEdit = useMayEdit();
  const { dealTab = 'timeline' } = useSearch({ from: '/opportunities' });
  const navigate = useNavigate({ from: '/opportunities/$dealId' });
  const show = (chosen: string | null) =>
    void navigate({
      search: (before) => ({ ...before, dealTab: dealTabs.find((one) => one === chosen) }),
      replace: true,
    });
  const { data: jobs } = useQuery(jobsQuery(deal.id));
  const pending = jobs?.items.filter(({ state }) => state === 'pending').length ?? 0;
  const unread = deal.contactActivity?.unread ?? 0;
  return (
    <Stack gap="md">
      <Group gap="sm">
        <Parties deal={deal} />
        {deal.stale && (
          <span className={styles.state} data-color="yellow">
            {text.stale}
          </span>
        )}
      </Group>
      {mayEdit && control === null && <KeptEdit deal={deal} onGoOn={onEdit} />}
      <ControlRow deal={deal} control={control} onControl={onControl} />
      {!mayEdit && (
        <Text size="xs" c="dimmed">
          {text.readOnly}
        </Text>
      )}
      <Description deal={deal} />
      <Tabs value={dealTab} onChange={show} keepMounted={false}>
        <Tabs.List mb="md" className={styles.tabs}>
          <Tabs.Tab value="timeline">{tabs.timeline}</Tabs.Tab>
          <Tabs.Tab value="conversation" rightSection={<Count count={unread} />}>
            {tabs.conversation}
          </Tabs.Tab>
          <Tabs.Tab value="jobs" rightSection={<Count count={pending} />}>
            {tabs.jobs}
          </Tabs.Tab>
          <Tabs.Tab value="details">{tabs.details}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="timeline">
          <TimelineTab deal={deal} />
        </Tabs.Panel>
        <Tabs.Panel value="conversation">
          <ConversationTab deal={deal} onSetContact={onEdit} />
        </Tabs.Panel>
        <Tabs.Panel value="jobs">
          <JobsTab deal={deal} />
        </Tabs.Panel>
        <Tabs.Panel value="details">
          <DetailsTab deal={deal} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

const Count = ({ count }: { readonly count: number }) =>
  count > 0 ? (
    <Badge size="sm" variant="light" circle={count < 10}>
      {count}
    </Badge>
  ) : null;

function Parties({ deal: { contact, account } }: { readonly deal: Deal }) {
  return (
    <Text size="sm" c="dimmed">
      {contact ? (
        <Anchor size="sm" component={Link} to={`/contacts/${contact.id}`}>
          {calledOf(contact)}
        </Anchor>
      ) : (
        words.app.noContact
      )}
      {account && (
        <>
          {' · '}
          <Anchor size="sm" component={Link} to={`/accounts/${account.id}`}>
            {account.name}
          </Anchor>
        </>
      )}
    </Text>
  );
}
