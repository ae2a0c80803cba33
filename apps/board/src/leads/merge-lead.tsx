import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf, api } from '../api/client.js';
import { words } from '../words/words.js';
import { type Lead, leadName } from './lead-queries.js';
import { searchLeads } from './record-searches.js';
import { RecordSelect } from './record-select.js';
import { useLeadCommand } from './use-lead-commands.js';

const { merge } = words.leads;

/** Merges a lead into another one; the page goes on with the one that stays. */
export function useMerge() {
  const navigate = useNavigate();
  return useLeadCommand({
    run: async ({ lead, intoId }: { readonly lead: Lead; readonly intoId: string; readonly intoName: string }) => {
      const params = { path: { leadId: lead.id } };
      const survivor = await answerOf(api.POST('/v1/leads/{leadId}/merge', { params, body: { intoId } }));
      await navigate({ to: '/leads/$leadId', params: { leadId: survivor.id }, search: true, replace: true });
      return survivor;
    },
    said: ({ intoName }) => merge.done(intoName),
  });
}

/** Asks which lead stays. */
export function MergeLead({ lead, onClose }: { readonly lead: Lead; readonly onClose: () => void }) {
  const [into, setInto] = useState<{ readonly value: string; readonly label: string } | null>(null);
  const command = useMerge();
  return (
    <Modal opened onClose={onClose} title={`${merge.title}: ${leadName(lead)}`}>
      <Stack gap="md">
        <Text size="sm">{merge.text}</Text>
        <RecordSelect
          label={merge.into}
          placeholder={merge.find}
          kind="leads"
          search={async (q) => (await searchLeads(q)).filter(({ value }) => value !== lead.id)}
          value={into?.value ?? null}
          onChange={setInto}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {words.app.cancel}
          </Button>
          <Button
            disabled={!into}
            loading={command.isPending}
            onClick={() => {
              if (into) command.mutate({ lead, intoId: into.value, intoName: into.label }, { onSuccess: onClose });
            }}
          >
            {merge.submit}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
