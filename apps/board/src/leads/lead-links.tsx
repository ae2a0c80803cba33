import { Alert, Anchor, Group, Text } from '@mantine/core';
import { IconAddressBook, IconBuilding, IconLayoutKanban } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { words } from '../words/words.js';
import { type OneLead } from './lead-queries.js';

const { drawer } = words.leads;

/** What a lead became, or which customer it is already; why it was given up. */
export function LeadLinks({ lead }: { readonly lead: OneLead }) {
  const { opportunityId, contact, account, stage } = lead;
  if (stage === 'discarded')
    return (
      <Alert color="gray" p="sm">
        <Text size="sm">{drawer.discardedBecause(lead.discardReason)}</Text>
      </Alert>
    );
  if (opportunityId === null && !contact && !account) return null;
  const isOver = stage === 'converted' || stage === 'converted_to_contact';
  return (
    <Alert color={isOver ? 'green' : 'gray'} p="sm" title={isOver ? drawer.links : drawer.linked}>
      {stage === 'converted_to_contact' && <Text size="sm">{drawer.contactOnly}</Text>}
      <Group gap="lg">
        {opportunityId !== null && (
          <Linked icon={IconLayoutKanban}>
            <Anchor
              size="sm"
              renderRoot={(props) => <Link {...props} to="/opportunities/$dealId" params={{ dealId: opportunityId }} />}
            >
              {drawer.deal}
            </Anchor>
          </Linked>
        )}
        {contact && (
          <Linked icon={IconAddressBook}>
            <Anchor
              size="sm"
              renderRoot={(props) => <Link {...props} to="/contacts/$contactId" params={{ contactId: contact.id }} />}
            >
              {contact.name}
            </Anchor>
          </Linked>
        )}
        {account && (
          <Linked icon={IconBuilding}>
            <Anchor
              size="sm"
              renderRoot={(props) => <Link {...props} to="/accounts/$accountId" params={{ accountId: account.id }} />}
            >
              {account.name}
            </Anchor>
          </Linked>
        )}
      </Group>
    </Alert>
  );
}

const Linked = ({ icon: Icon, children }: { readonly icon: typeof IconBuilding; readonly children: ReactNode }) => (
  <Group gap={6} wrap="nowrap">
    <Icon size={16} stroke={1.6} aria-hidden />
    {children}
  </Group>
);
