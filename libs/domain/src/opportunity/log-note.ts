import { reject } from '../rejections.js';
import { requireText } from '../text.js';
import { type Decision } from './decision.js';
import { requireConversation } from './neighbours.js';

/** Write a note down on the deal. */
export interface LogNote {
  readonly type: 'log_note';
  readonly noteId: string;
  readonly text: string;
  /** the conversation that it is about */
  readonly conversationId?: string;
}

/** @throws `text_required`, `conversation_not_found`, `already_exists` where another note has that id */
export const logNote: Decision<LogNote> = ({ noteId, text, conversationId = null }, deal, world) => {
  const known = deal.notes.find(({ id }) => id === noteId);
  if (known) return known.text === text ? [] : reject('already_exists', { noteId });
  if (conversationId !== null) requireConversation(world, conversationId);
  return [{ type: 'note_logged', data: { noteId, text: requireText('text', text), conversationId } }];
};
