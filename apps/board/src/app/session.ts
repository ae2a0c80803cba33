import { useSyncExternalStore } from 'react';
import { queryClient } from '../api/query-client.js';

const [tokenKey, sessionKey, renewalKey] = ['dealstream.token', 'dealstream.session', 'dealstream.renewal'];
const listeners = new Set<() => void>();

/** How long the token of an identity provider holds, in milliseconds since 1970, and what it is renewed with. */
export interface Renewal {
  readonly endsAt: number;
  readonly renewAt: number;
  /** null: it cannot be renewed */
  readonly refreshToken: string | null;
}

function announce(): void {
  for (const listener of listeners) listener();
}

window.addEventListener('storage', ({ key }) => {
  if (key === sessionKey) queryClient.clear(); // it was read by somebody else
  if (key === tokenKey || key === sessionKey || key === renewalKey) announce();
});

/** The token that the page acts with; null: nobody is signed in. Kept in this browser until signing out. */
export const currentToken = (): string | null => localStorage.getItem(tokenKey);

/** Signs in with a token. `renewal`: it ends by itself. */
export function signIn(token: string, renewal?: Renewal): void {
  keep(token, renewal);
  // Last: the other tabs begin anew as they hear of it, and then have to have the token.
  localStorage.setItem(sessionKey, crypto.randomUUID());
  announce();
}

/** Goes on with another token of the same person. */
export function renewToken(token: string, renewal?: Renewal): void {
  keep(token, renewal);
  announce();
}

function keep(token: string, renewal?: Renewal): void {
  localStorage.setItem(tokenKey, token);
  if (renewal) localStorage.setItem(renewalKey, JSON.stringify(renewal));
  else localStorage.removeItem(renewalKey);
}

/** Forgets the token: of this browser's other tabs too. */
export function signOut(): void {
  for (const key of [tokenKey, sessionKey, renewalKey]) localStorage.removeItem(key);
  announce();
}

/** Takes the token out of a sign-in link (`/#token=…`), so that it stays in no address bar or history. */
export function takeTokenOfLink(): void {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null) return;
  history.replaceState(null, '', location.pathname + location.search);
  signIn(token);
}

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Another one for each time that somebody signs in; null: nobody is. */
export const useSession = (): string | null =>
  useSyncExternalStore(listen, () => (currentToken() === null ? null : (localStorage.getItem(sessionKey) ?? '')));

/** When the token ends, as text that `renewalOf` reads; null: it does not by itself. */
export const useRenewalText = (): string | null => useSyncExternalStore(listen, currentRenewalText);

/** What `useRenewalText` follows, now. */
export const currentRenewalText = (): string | null => localStorage.getItem(renewalKey);

/** The renewal in the text. */
export function renewalOf(text: string): Renewal | null {
  const value: unknown = JSON.parse(text);
  return isRenewal(value) ? value : null;
}

const isRenewal = (value: unknown): value is Renewal =>
  typeof value === 'object' && value !== null && 'endsAt' in value && 'renewAt' in value && 'refreshToken' in value;
