import { Anchor, Badge, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Moment } from '../ui/moment.js';
import { words } from '../words/words.js';
import { type Job } from './fold-job.js';

const said = words.approvals;
const colours = { low: 'gray', medium: 'yellow', high: 'red' } as const;

/** How risky it is, until when it can be decided, and what to look at before. */
export function JobFacts({ job, dealId }: { readonly job: Job; readonly dealId: string | null }) {
  const { risk, conversationId } = job;
  const isPending = job.state === 'pending';
  return (
    <Group gap="md">
      <Badge
        variant="light"
        color={colours[risk]}
        c={risk === 'medium' ? 'var(--mantine-color-text)' : undefined}
        tt="none"
        leftSection={risk === 'high' ? <IconAlertTriangle size={14} stroke={1.8} aria-hidden /> : undefined}
      >
        {said.risk[risk]}
      </Badge>
      <Text size="xs" c="dimmed">
        {isPending ? said.expires : said.asked} <Moment at={isPending ? job.expiresAt : job.proposedAt} />
      </Text>
      {dealId !== null && (
        <Anchor size="xs" renderRoot={(props) => <Link {...props} to="/opportunities/$dealId" params={{ dealId }} />}>
          {said.deal}
        </Anchor>
      )}
      {conversationId !== null && (
        <Anchor
          size="xs"
          renderRoot={(props) => <Link {...props} to="/inbox/$conversationId" params={{ conversationId }} />}
        >
          {said.conversation}
        </Anchor>
      )}
    </Group>
  );
}
