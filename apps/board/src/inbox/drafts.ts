const drafts = new Map<string, string>();

/** What was typed as a reply and not sent, by conversation: kept while the page is open. */
export const draftOf = (conversationId: string): string => drafts.get(conversationId) ?? '';

/** Keeps it. */
export function keepDraft(conversationId: string, text: string): void {
  if (text === '') drafts.delete(conversationId);
  else drafts.set(conversationId, text);
}
