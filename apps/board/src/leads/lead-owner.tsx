import { Button, Group, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useMe } from '../catalogue/catalogue.js';
import { useMay } from '../catalogue/rights.js';
import { Person } from '../ui/person.js';
import { words } from '../words/words.js';
import { type Lead, leadName } from './lead-queries.js';
import { useTake } from './use-lead-commands.js';

/** Whether somebody still works on a lead. */
export const isLive = ({ stage }: Pick<Lead, 'stage'>): boolean =>
  stage === 'created' || stage === 'assigned' || stage === 'market_qualified' || stage === 'sales_qualified';

/** Who looks after a lead; where no rep does, the queue or team that it waits in. */
export const LeadOwner = ({ lead: { rep, team } }: { readonly lead: Lead }) => (
  <Group gap={6} wrap="nowrap">
    {rep || !team ? <Person name={rep?.name ?? null} size={20} /> : <IconUsers size={18} stroke={1.6} aria-hidden />}
    <Text size="sm" truncate c={rep || team ? undefined : 'dimmed'}>
      {rep?.name ?? team?.name ?? words.leads.queue}
    </Text>
  </Group>
);

/** Takes a lead that no rep has. */
export function TakeButton({ lead }: { readonly lead: Lead }) {
  const may = useMay();
  const me = useMe();
  const take = useTake();
  if (lead.rep !== null || !isLive(lead) || !may('editLeads') || me?.memberId == null) return null;
  return (
    <Button
      variant="light"
      loading={take.isPending}
      aria-label={words.leads.takeLead(leadName(lead))}
      onClick={() => take.mutate({ lead })}
    >
      {words.leads.take}
    </Button>
  );
}
