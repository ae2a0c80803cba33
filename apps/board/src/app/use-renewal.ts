import { useEffect } from 'react';
import { type IdentityProvider, identityProvider } from './identity-provider.js';
import { currentRenewalText, type Renewal, renewalOf, renewToken, signOut, useRenewalText } from './session.js';

/** Milliseconds until a renewal that failed is tried again. */
const againAfter = 10_000;
/** Milliseconds that a timer can wait. */
const longestWait = 2 ** 31 - 1;

/** Renews the token of the identity provider before it ends; where that cannot be, signs out when it ends. */
export function useRenewal(): void {
  const text = useRenewalText();
  useEffect(() => {
    const renewal = text === null ? null : renewalOf(text);
    if (text === null || !renewal) return undefined;
    const leaving = setTimeout(signOut, waitUntil(renewal.endsAt));
    let renewing = setTimeout(tryIt, waitUntil(renewal.renewAt));
    function tryIt(): void {
      if (!identityProvider || !renewal || text === null) return;
      renewing = setTimeout(tryIt, againAfter);
      void renewOnce(identityProvider, renewal, text);
    }
    return () => {
      clearTimeout(leaving);
      clearTimeout(renewing);
    };
  }, [text]);
}

const waitUntil = (instant: number): number => Math.min(Math.max(0, instant - Date.now()), longestWait);

/** In one tab of all that are open: a provider may take each refresh token once. */
async function renewOnce(provider: IdentityProvider, { refreshToken }: Renewal, text: string): Promise<void> {
  await navigator.locks.request('dealstream.renewal', async () => {
    if (refreshToken === null || currentRenewalText() !== text) return;
    const { renew } = await import('./oidc.js');
    const next = await renew(provider, refreshToken).catch(() => null); // tried again until the token ends
    if (next && currentRenewalText() === text) renewToken(next.token, next.renewal);
  });
}
