import { Button, Fieldset, Group, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { words } from '../words/words.js';
import { type DealDraft, type Faults, type Named } from './deal-draft.js';
import { type Found, SearchSelect } from './search-select.js';
import { useFoundContacts } from './use-found.js';

const text = words.newDeal;

interface ContactFieldProps {
  readonly draft: DealDraft;
  readonly faults: Faults;
  readonly onChange: (change: Partial<DealDraft>) => void;
}

/** Whom the deal is with: somebody who is found, or somebody new. */
export const ContactField = (props: ContactFieldProps) =>
  props.draft.newContact ? <NewContact {...props} contact={props.draft.newContact} /> : <FoundContact {...props} />;

function FoundContact({ draft, faults, onChange }: ContactFieldProps) {
  const [typed, setTyped] = useState('');
  const { data = [], isFetching } = useFoundContacts(typed);
  const found = data.map((contact): Found & { readonly account: Named | null } => ({
    id: contact.id,
    name: contact.name,
    note: [contact.account?.name, contact.emails[0] ?? contact.phones[0]].filter(Boolean).join(', '),
    account: contact.account,
  }));
  const choose = (contact: Named | null) => {
    const account = found.find(({ id }) => id === contact?.id)?.account ?? null;
    onChange({ contact, ...(draft.account === null && account && { account }) });
  };
  const name = typed.trim();
  return (
    <SearchSelect
      label={text.contact}
      placeholder={text.contactPlaceholder}
      nothing={text.noneFound}
      required
      error={faults.contact}
      typed={typed}
      onType={setTyped}
      chosen={draft.contact}
      onChoose={choose}
      found={found}
      searching={isFetching}
      add={{
        label: name === '' ? text.newContact : text.newContactNamed(name),
        run: () => onChange({ contact: null, newContact: { name, email: '', phone: '' } }),
      }}
    />
  );
}

interface NewContactProps extends ContactFieldProps {
  readonly contact: NonNullable<DealDraft['newContact']>;
}

function NewContact({ contact, faults, onChange }: NewContactProps) {
  const set = (change: Partial<typeof contact>) => onChange({ newContact: { ...contact, ...change } });
  return (
    <Fieldset legend={text.newContact} p="md" pt="xs">
      <TextInput
        label={text.contactName}
        required
        maxLength={200}
        data-autofocus
        autoFocus
        value={contact.name}
        error={faults.contactName ?? faults.contact}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="sm" mt="sm">
        <TextInput
          label={text.email}
          type="email"
          value={contact.email}
          error={faults.email}
          onChange={(event) => set({ email: event.currentTarget.value })}
        />
        <TextInput
          label={text.phone}
          type="tel"
          maxLength={50}
          value={contact.phone}
          error={faults.phone}
          onChange={(event) => set({ phone: event.currentTarget.value })}
        />
      </SimpleGrid>
      <Group justify="flex-end" mt="sm">
        <Button variant="subtle" onClick={() => onChange({ newContact: null })}>
          {text.existingContact}
        </Button>
      </Group>
    </Fieldset>
  );
}
