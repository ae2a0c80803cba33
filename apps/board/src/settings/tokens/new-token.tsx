import { Alert, Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import '@mantine/dates/styles.css';
import { useState } from 'react';
import { type Schemas } from '../../api/client.js';
import { DateField } from '../../ui/date-field.js';
import { words } from '../../words/words.js';
import { FormDialog } from '../parts/form-dialog.js';
import { refusalOf } from '../parts/refusal.js';
import { SecretText } from '../parts/secret-text.js';
import { useFormWrite } from '../parts/use-write.js';
import { endOfDay } from './end-of-day.js';

const texts = words.settings.people.tokens;
const scopes = ['read', 'commands', 'feed', 'export', 'backdate', 'capture'] as const;

/** What is asked for a token. */
export interface TokenRequest {
  readonly name: string;
  readonly expiresAt?: string;
  readonly scopes: (typeof scopes)[number][];
}

interface NewTokenProps {
  /** whether it needs scopes, as a service's does */
  readonly hasScopes: boolean;
  readonly issue: (request: TokenRequest) => Promise<Schemas['IssuedTokenDto']>;
  readonly onClose: () => void;
}

/** Makes a token and shows it once. */
export function NewToken({ hasScopes, issue, onClose }: NewTokenProps) {
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string[]>(['read']);
  const [endsOn, setEndsOn] = useState<string | null>(null);
  const create = useFormWrite(issue);
  const refusal = refusalOf(create.error, ['/name', '/scopes', '/expiresAt']);
  if (create.data) return <Issued token={create.data.token} onClose={onClose} />;
  return (
    <FormDialog
      opened
      title={texts.newTitle}
      onClose={onClose}
      submit={texts.create}
      isSaving={create.isPending}
      canSubmit={name.trim() !== '' && (!hasScopes || chosen.length > 0)}
      refused={refusal.rest}
      onSubmit={() =>
        create.mutate({
          name: name.trim(),
          scopes: scopes.filter((scope) => chosen.includes(scope)),
          ...(endsOn !== null && { expiresAt: endOfDay(endsOn) }),
        })
      }
    >
      <TextInput
        label={texts.name}
        description={hasScopes ? texts.nameHelp : undefined}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={refusal.at('/name')}
        maxLength={200}
        data-autofocus
      />
      {hasScopes && (
        <Checkbox.Group label={texts.scopes} value={chosen} onChange={setChosen} error={refusal.at('/scopes')}>
          <Stack gap={6} mt={4}>
            {scopes.map((scope) => (
              <Checkbox key={scope} value={scope} label={texts.scope[scope]} size="xs" />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <DateField
        label={texts.expires}
        description={texts.expiresText}
        value={endsOn}
        onChange={setEndsOn}
        minDate={new Date()}
        error={refusal.at('/expiresAt')}
        clearable
      />
    </FormDialog>
  );
}

/** The token, which is shown by nothing else, ever. */
const Issued = ({ token, onClose }: { readonly token: string; readonly onClose: () => void }) => (
  <Modal opened onClose={onClose} title={texts.created} closeOnClickOutside={false}>
    <Stack gap="md">
      <Alert color="yellow" variant="light" p="sm">
        <Text size="sm">{texts.shownOnce}</Text>
      </Alert>
      <SecretText text={token} label={texts.token} />
      <Group justify="flex-end">
        <Button onClick={onClose}>{texts.done}</Button>
      </Group>
    </Stack>
  </Modal>
);
