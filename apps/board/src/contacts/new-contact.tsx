import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { findAccounts } from '../accounts/accounts.js';
import { type Schemas } from '../api/client.js';
import { words } from '../words/words.js';
import { Duplicates } from './duplicates.js';
import { type FieldProblems } from './field-problems.js';
import { type Party, PartyPicker } from './party-picker.js';
import { contactFieldProblems, useCreateContact } from './use-contact-commands.js';

const text = words.contacts;

/** Writes somebody down; others who may be the same person are shown, and can be merged with. */
export function NewContact({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const [created, setCreated] = useState<Schemas['CreatedContactDto'] | null>(null);
  const open = (contactId: string) => {
    onClose();
    void navigate({ to: '/contacts/$contactId', params: { contactId } });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={created ? text.duplicates : text.add}
      closeButtonProps={{ 'aria-label': words.app.close }}
    >
      {created ? (
        <Duplicates created={created} onDone={open} />
      ) : (
        <ContactForm
          onCancel={onClose}
          onCreated={(contact) => (contact.possibleDuplicates.length > 0 ? setCreated(contact) : open(contact.id))}
        />
      )}
    </Modal>
  );
}

interface ContactFormProps {
  readonly onCancel: () => void;
  readonly onCreated: (contact: Schemas['CreatedContactDto']) => void;
}

function ContactForm({ onCancel, onCreated }: ContactFormProps) {
  const [fields, setFields] = useState({ name: '', email: '', phone: '' });
  const [account, setAccount] = useState<Party | null>(null);
  const [problems, setProblems] = useState<FieldProblems>({});
  const create = useCreateContact((problem) => {
    const found = contactFieldProblems(problem);
    setProblems(found);
    return Object.keys(found).length > 0;
  });
  const field = (name: keyof typeof fields) => ({
    value: fields[name],
    onChange: ({ currentTarget: { value } }: { readonly currentTarget: { readonly value: string } }) =>
      setFields((before) => ({ ...before, [name]: value })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setProblems({});
    create.mutate(bodyOf(fields, account), { onSuccess: onCreated });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput label={text.name} {...field('name')} error={problems.name} data-autofocus required />
        <TextInput label={text.email} {...field('email')} error={problems.emails} type="email" />
        <TextInput
          label={text.phone}
          description={text.phoneHint}
          {...field('phone')}
          error={problems.phones}
          type="tel"
        />
        <PartyPicker kind="accounts" label={text.account} find={findAccounts} chosen={account} onChoose={setAccount} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel} children={words.app.cancel} />
          <Button type="submit" loading={create.isPending} children={text.create} />
        </Group>
      </Stack>
    </form>
  );
}

function bodyOf(
  { name, email, phone }: { readonly name: string; readonly email: string; readonly phone: string },
  account: Party | null,
): Schemas['CreateContactDto'] {
  return {
    name: name.trim(),
    ...(email.trim() !== '' && { emails: [email.trim()] }),
    ...(phone.trim() !== '' && { phones: [phone.trim()] }),
    ...(account && { accountId: account.id }),
  };
}
