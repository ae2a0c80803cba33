import { Alert, Anchor, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type FieldProblems } from '../contacts/field-problems.js';
import { words } from '../words/words.js';
import { typedDomain } from './account-typed.js';
import { findAccounts } from './accounts.js';
import { accountFieldProblems, useCreateAccount } from './use-account-commands.js';

const text = words.accounts;

/** Writes a company down; those of that name or domain are shown meanwhile. */
export function NewAccount({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const [fields, setFields] = useState({ name: '', domain: '', sector: '', location: '' });
  const [problems, setProblems] = useState<FieldProblems>({});
  const create = useCreateAccount((problem) => {
    const found = accountFieldProblems(problem);
    setProblems(found);
    return Object.keys(found).length > 0;
  });
  const field = (name: keyof typeof fields) => ({
    label: text[name],
    value: fields[name],
    onChange: ({ currentTarget: { value } }: { readonly currentTarget: { readonly value: string } }) =>
      setFields((before) => ({ ...before, [name]: value })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const domain = fields.domain.trim() === '' ? null : typedDomain(fields.domain);
    if (domain === null && fields.domain.trim() !== '') return setProblems({ domains: text.domainWrong });
    setProblems({});
    const body = {
      name: fields.name.trim(),
      ...(domain !== null && { domains: [domain] }),
      ...(fields.sector.trim() !== '' && { sector: fields.sector.trim() }),
      ...(fields.location.trim() !== '' && { location: fields.location.trim() }),
    };
    const open = ({ id }: { readonly id: string }) => {
      onClose();
      void navigate({ to: '/accounts/$accountId', params: { accountId: id } });
    };
    create.mutate(body, { onSuccess: open });
  };
  return (
    <Modal opened onClose={onClose} title={text.add} closeButtonProps={{ 'aria-label': words.app.close }}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput {...field('name')} error={problems.name} data-autofocus required />
          <TextInput {...field('domain')} placeholder={text.domainHint} error={problems.domains} />
          <Alike name={fields.name} domain={typedDomain(fields.domain)} onOpen={onClose} />
          <TextInput {...field('sector')} />
          <TextInput {...field('location')} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} children={words.app.cancel} />
            <Button type="submit" loading={create.isPending} children={text.create} />
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface AlikeProps {
  readonly name: string;
  readonly domain: string | null;
  readonly onOpen: () => void;
}

const fewest = 3;

/** Accounts that are there already with such a name or domain. */
function Alike({ name, domain, onOpen }: AlikeProps) {
  const [asked] = useDebouncedValue(domain ?? name.trim(), 200);
  const { data = [] } = useQuery({
    queryKey: ['accounts', 'found', asked],
    queryFn: ({ signal }) => findAccounts(asked, signal),
    enabled: asked.length >= fewest,
  });
  if (asked.length < fewest || data.length === 0) return null;
  return (
    <Alert color="yellow" p="sm" title={text.alike}>
      {data.slice(0, 3).map(({ id, name: known }) => (
        <Anchor
          key={id}
          size="sm"
          display="block"
          onClick={onOpen}
          renderRoot={(props) => <Link to="/accounts/$accountId" params={{ accountId: id }} {...props} />}
        >
          {known}
        </Anchor>
      ))}
    </Alert>
  );
}
