import { currentToken } from './session.js';

/** Drafts are kept in this tab, over reloads, for whoever wrote them. */
const prefix = (): string => `dealstream.draft.${(currentToken() ?? '').slice(-12)}.`;

/** What was written under this name and is neither sent nor saved; null: nothing. */
export function keptDraft<Draft>(name: string): Draft | null {
  const kept = sessionStorage.getItem(prefix() + name);
  return kept === null ? null : (JSON.parse(kept) as Draft);
}

/** Keeps a draft under this name; null or a text without words: forgets it. */
export function keepDraft(name: string, draft: unknown): void {
  if (draft === null || (typeof draft === 'string' && draft.trim() === '')) sessionStorage.removeItem(prefix() + name);
  else sessionStorage.setItem(prefix() + name, JSON.stringify(draft));
}

/** Whether drafts are kept whose names begin so. */
export const hasDrafts = (start: string): boolean =>
  Object.keys(sessionStorage).some((key) => key.startsWith(prefix() + start));

/** Forgets the drafts whose names begin so. */
export function forgetDrafts(start: string): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix() + start)) sessionStorage.removeItem(key);
}
