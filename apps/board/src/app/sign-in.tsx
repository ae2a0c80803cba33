import { Button, Center, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { queryClient } from '../api/query-client.js';
import { words } from '../words/words.js';
import { identityProvider } from './identity-provider.js';
import { opens } from './opens.js';
import { ProviderSignIn } from './provider-sign-in.js';
import { signIn } from './session.js';

const text = words.app.signIn;

/** Takes a token, and tries it before it is kept; by the organization's provider, where there is one. */
export function SignIn() {
  const [token, setToken] = useState('');
  const [state, setState] = useState<'idle' | 'trying' | 'refused'>('idle');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setState('trying');
    if (!(await opens(token.trim()))) return setState('refused');
    queryClient.clear();
    signIn(token.trim());
  };
  return (
    <Center component="main" h="100vh" p="lg">
      <Paper withBorder p="xl" w={400} component="form" onSubmit={(event) => void submit(event)}>
        <Stack gap="lg">
          <Title order={1}>{text.title}</Title>
          {identityProvider && <ProviderSignIn provider={identityProvider} />}
          <Text size="sm">{text.explain}</Text>
          <PasswordInput
            label={text.token}
            description={text.where}
            value={token}
            onChange={(event) => setToken(event.currentTarget.value)}
            error={state === 'refused' && text.refused}
            autoComplete="off"
            data-autofocus
            required
          />
          <Button type="submit" size="sm" loading={state === 'trying'} disabled={token.trim() === ''}>
            {text.submit}
          </Button>
        </Stack>
      </Paper>
    </Center>
  );
}
