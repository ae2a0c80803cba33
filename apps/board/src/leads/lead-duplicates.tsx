import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, api } from '../api/client.js';
import { words } from '../words/words.js';
import { type Lead, keepDuplicates, leadName, leadQuery, useDuplicates } from './lead-queries.js';
import { isLive } from './lead-owner.js';
import { useMerge } from './merge-lead.js';
import { useEditLead } from './use-lead-commands.js';

const { duplicates: said } = words.leads;
const none = { leadIds: [], contactIds: [] };

/** Who else has the email or phone of a lead that was just written down. */
export function LeadDuplicates({ lead }: { readonly lead: Lead }) {
  const { leadIds, contactIds } = useDuplicates(lead.id) ?? none;
  const queries = useQueryClient();
  const leads = useQueries({ queries: leadIds.map(leadQuery) });
  const contacts = useQueries({ queries: contactIds.map(contactQuery) });
  const merge = useMerge();
  const link = useEditLead();
  const others = leads.flatMap(({ data }) => (data && data.id !== lead.id ? [data] : []));
  const known = contacts.flatMap(({ data }) => (data && lead.contactId !== data.id ? [data] : []));
  if (!isLive(lead) || (others.length === 0 && known.length === 0)) return null;
  return (
    <Alert color="yellow" p="sm" title={said.title}>
      <Text size="sm">{said.text}</Text>
      {others.map((other) => (
        <Group key={other.id} gap="sm" mt="xs">
          <Text size="sm">{said.lead}</Text>
          <Anchor
            size="sm"
            renderRoot={(props) => <Link {...props} to="/leads/$leadId" params={{ leadId: other.id }} search />}
          >
            {leadName(other)}
          </Anchor>
          <Button
            variant="light"
            loading={merge.isPending}
            onClick={() => merge.mutate({ lead, intoId: other.id, intoName: leadName(other) })}
          >
            {said.merge}
          </Button>
        </Group>
      ))}
      {known.map((contact) => (
        <Group key={contact.id} gap="sm" mt="xs">
          <Text size="sm">{said.contact}</Text>
          <Anchor
            size="sm"
            renderRoot={(props) => <Link {...props} to="/contacts/$contactId" params={{ contactId: contact.id }} />}
          >
            {contact.name}
          </Anchor>
          <Button variant="light" onClick={() => link.mutate({ lead, changes: { contactId: contact.id } })}>
            {said.link}
          </Button>
        </Group>
      ))}
      <Button mt="sm" variant="subtle" color="gray" onClick={() => keepDuplicates(queries, lead.id, none)}>
        {said.dismiss}
      </Button>
    </Alert>
  );
}

const contactQuery = (contactId: string) => ({
  queryKey: ['lead-duplicate-contact', contactId],
  queryFn: () => answerOf(api.GET('/v1/contacts/{contactId}', { params: { path: { contactId } } })),
});
