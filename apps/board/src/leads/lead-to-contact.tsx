import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { answerOf, api } from '../api/client.js';
import { words } from '../words/words.js';
import { CustomerFields } from './customer-fields.js';
import { customerBody, type CustomerChoice, presentCustomer } from './customer-choice.js';
import { type OneLead } from './lead-queries.js';
import { useLeadCommand } from './use-lead-commands.js';

const { toContact } = words.leads;

/** Makes a lead a contact, without an opportunity. */
export function LeadToContact({ lead, onClose }: { readonly lead: OneLead; readonly onClose: () => void }) {
  const [customer, setCustomer] = useState<CustomerChoice>(presentCustomer(lead));
  const command = useLeadCommand({
    run: (input: { readonly lead: OneLead; readonly customer: CustomerChoice }) => {
      const params = { path: { leadId: input.lead.id } };
      const body = customerBody(input.customer);
      return answerOf(api.POST('/v1/leads/{leadId}/convert-to-contact', { params, body }));
    },
    said: () => toContact.done,
  });
  return (
    <Modal opened onClose={onClose} title={toContact.title}>
      <Stack gap="md">
        <Text size="sm">{toContact.text}</Text>
        <CustomerFields lead={lead} customer={customer} onChange={setCustomer} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {words.app.cancel}
          </Button>
          <Button
            loading={command.isPending}
            onClick={() => command.mutate({ lead, customer }, { onSuccess: onClose })}
          >
            {toContact.submit}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
