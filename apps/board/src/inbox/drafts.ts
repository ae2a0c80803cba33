import { keepDraft as keep, keptDraft } from '../app/kept-draft-codec.js';

/** The name under which what is written to a conversation is kept, here and at its deal. */
export const draftName = (conversationId: string): string => `message.${conversationId}`;

/** What was typed as a reply and not sent. */
export const draftOf = (conversationId: string): string => keptDraft<string>(draftName(conversationId)) ?? '';

/** Keeps it. */
export const keepDraft = (conversationId: string, text: string): void => keep(draftName(conversationId), text);
