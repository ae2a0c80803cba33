import { Alert, Button, Group, Text } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useMay } from '../catalogue/rights.js';
import { words } from '../words/words.js';
import { type OneLead, useStatusName } from './lead-queries.js';
import { useSetStatus } from './use-lead-commands.js';

const { suggested } = words.leads;

/** A status that fits the lead better than the one it has. */
export function SuggestedStatus({ lead }: { readonly lead: OneLead }) {
  const may = useMay();
  const nameOf = useStatusName();
  const setStatus = useSetStatus();
  const { suggestedStatusId: statusId } = lead;
  if (statusId === null || statusId === lead.statusId || nameOf(statusId) === '') return null;
  return (
    <Alert icon={<IconBulb size={18} stroke={1.6} />} p="sm" color="accent">
      <Group justify="space-between" gap="sm">
        <Text size="sm">{suggested.text(nameOf(statusId))}</Text>
        {may('editLeads') && (
          <Button variant="light" onClick={() => setStatus.mutate({ lead, statusId })}>
            {suggested.set(nameOf(statusId))}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
