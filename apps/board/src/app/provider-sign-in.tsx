import { Alert, Button, Divider } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { words } from '../words/words.js';
import { type IdentityProvider } from './identity-provider.js';
import { opens } from './opens.js';
import { signIn } from './session.js';

const text = words.app.signIn;
const answerPath = '/sign-in';

/** The way to the organization's provider, and back from it. */
export function ProviderSignIn({ provider }: { readonly provider: IdentityProvider }) {
  const asking = useMutation({ mutationFn: () => ask(provider) });
  const answer = useAnswer(provider);
  const problem = asking.error ?? answer.error;
  return (
    <>
      {problem && (
        <Alert color="red" role="alert">
          {problem.message}
        </Alert>
      )}
      <Button
        size="sm"
        loading={asking.isPending || asking.isSuccess || answer.isLoading}
        onClick={() => asking.mutate()}
      >
        {text.with(provider.name)}
      </Button>
      <Divider label={text.or} />
    </>
  );
}

/** Says in its message what went wrong. */
class SignInFailed extends Error {
  override readonly name = 'SignInFailed';
}

async function ask(provider: IdentityProvider): Promise<void> {
  const { askProvider } = await import('./oidc.js');
  const { pathname, search } = location;
  await askProvider(provider, pathname === answerPath ? '/' : pathname + search).catch((error: unknown) => {
    throw new SignInFailed(text.unreachable(provider.name), { cause: error });
  });
}

/** Where the address holds the provider's answer: signs in by it, once, and goes to where the person wanted. */
function useAnswer(provider: IdentityProvider) {
  const navigate = useNavigate();
  const { pathname, search } = location;
  return useQuery({
    queryKey: ['provider-answer', search],
    enabled: pathname === answerPath && search !== '',
    retry: false,
    staleTime: Infinity,
    queryFn: async () => {
      const { token, renewal, returnTo } = await take(provider);
      if (!(await opens(token))) throw new SignInFailed(text.unknown(provider.name));
      await navigate({ href: returnTo, replace: true });
      signIn(token, renewal);
      return token;
    },
  });
}

async function take(provider: IdentityProvider) {
  const { isRefusal, takeAnswer } = await import('./oidc.js');
  return takeAnswer(provider).catch((error: unknown) => {
    if (isRefusal(error)) throw new SignInFailed(text.denied(provider.name, error.error_description ?? error.error));
    const said = error instanceof TypeError ? text.unreachable(provider.name) : text.notAsked;
    throw new SignInFailed(said, { cause: error });
  });
}
