import { useSyncExternalStore } from 'react';

const key = 'dealstream.token';
const listeners = new Set<() => void>();

function announce(): void {
  for (const listener of listeners) listener();
}

window.addEventListener('storage', (event) => {
  if (event.key === key) announce();
});

/** The token that the page acts with; null: nobody is signed in. Kept in this browser until signing out. */
export const currentToken = (): string | null => localStorage.getItem(key);

/** Signs in with a token. */
export function signIn(token: string): void {
  localStorage.setItem(key, token);
  announce();
}

/** Forgets the token: of this browser's other tabs too. */
export function signOut(): void {
  localStorage.removeItem(key);
  announce();
}

/** Takes the token out of a sign-in link (`/#token=…`), so that it stays in no address bar or history. */
export function takeTokenOfLink(): void {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null) return;
  history.replaceState(null, '', location.pathname + location.search);
  signIn(token);
}

/** The token, followed. */
export const useToken = (): string | null =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, currentToken);
