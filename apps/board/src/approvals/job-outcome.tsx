import { Group, Text } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck, IconClockOff, IconLoader, IconX } from '@tabler/icons-react';
import { useMemberNames } from '../catalogue/catalogue.js';
import { Moment } from '../ui/moment.js';
import { words } from '../words/words.js';
import { type Job } from './fold-job.js';

const said = words.approvals;

const icons = {
  ...{ pending: IconLoader, approved: IconLoader, executed: IconCircleCheck },
  ...{ failed: IconAlertCircle, rejected: IconX, expired: IconClockOff },
} as const;

const colours = {
  executed: 'light-dark(var(--mantine-color-green-9), var(--mantine-color-green-4))',
  failed: 'light-dark(var(--mantine-color-red-9), var(--mantine-color-red-4))',
} as const;

/** What became of it: done, or why not; by whom and when. */
export function JobOutcome({ job }: { readonly job: Job }) {
  const nameOf = useMemberNames();
  const { state, decidedBy, failure, reason } = job;
  const Icon = icons[state];
  const title = state === 'executed' && !job.needsApproval ? said.ran : said.states[state];
  const detail = failure?.detail ?? reason;
  const at = job.endedAt ?? job.decidedAt;
  return (
    <Group gap={6} align="flex-start" wrap="nowrap" role="status">
      <Icon
        size={18}
        stroke={1.8}
        aria-hidden
        color={state === 'executed' || state === 'failed' ? colours[state] : undefined}
        style={{ flex: 'none' }}
      />
      <Text size="sm">
        {detail == null ? title : `${title}: ${detail}`}
        <Text span size="xs" c="dimmed">
          {decidedBy && ` ${said.by(nameOf(decidedBy.id) ?? said.somebody)}`} {at !== null && <Moment at={at} />}
        </Text>
      </Text>
    </Group>
  );
}
