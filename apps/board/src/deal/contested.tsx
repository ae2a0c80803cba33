import { Alert, Button, Group, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { type OpportunityEvent } from '#domain';
import { words } from '../words/words.js';
import { useLastChange } from './use-last-change.js';
import { useWording } from './use-wording.js';

const text = words.deal.contested;

interface ContestedProps {
  readonly dealId: string;
  /** what changes the field */
  readonly types: readonly OpportunityEvent['type'][];
  readonly theirs: string;
  readonly mine: string;
  readonly onKeep: () => void;
  readonly onTake: () => void;
}

/** Says that somebody changed what is being edited, to what, and asks whose is kept. */
export function Contested({ dealId, types, theirs, mine, onKeep, onTake }: ContestedProps) {
  const wording = useWording();
  const last = useLastChange(dealId, types);
  return (
    <Alert color="yellow" variant="light" p="sm" icon={<IconUsers size={16} />} role="alert">
      <Text size="sm" c="var(--mantine-color-text)">
        {text.changed(last ? wording.actor(last.actor.id) : words.deal.somebody, theirs || text.nothing)}
      </Text>
      <Text size="xs" c="var(--mantine-color-text)" lineClamp={3}>
        {text.yours(mine || text.nothing)}
      </Text>
      <Group gap="sm" mt="xs">
        <Button variant="default" onClick={onKeep}>
          {text.keep}
        </Button>
        <Button variant="default" onClick={onTake}>
          {text.take}
        </Button>
      </Group>
    </Alert>
  );
}
