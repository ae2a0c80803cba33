import { answerOf, api, type Schemas } from '../api/client.js';
import { type Problem } from '../api/problem.js';
import { useCommand } from '../api/use-command.js';
import { conversationKeys } from '../inbox/conversations.js';
import { words } from '../words/words.js';
import { type ContactEdit, contactKeys } from './contacts.js';
import { dealsOfKey } from './deals-of.js';
import { fieldProblems } from './field-problems.js';

const text = words.contacts;
const stale = [contactKeys.all, conversationKeys.lists, conversationKeys.ones, dealsOfKey];

/** The sentences for a field of a contact. */
export const contactFieldProblems = (problem: Problem) =>
  fieldProblems(problem, { name: text.nameMissing, emails: text.emailWrong, phones: text.phoneHint });

/** Changes a contact; a refusal is left to the field. */
export const useEditContact = (contactId: string) =>
  useCommand({
    run: (body: ContactEdit) =>
      answerOf(api.PATCH('/v1/contacts/{contactId}', { params: { path: { contactId } }, body })),
    stale,
    refused: () => true,
  });

/** Makes a contact; a refusal that is about a field is given to the form. */
export const useCreateContact = (onRefused: (problem: Problem) => boolean) =>
  useCommand({
    run: (body: Schemas['CreateContactDto']) => answerOf(api.POST('/v1/contacts', { body })),
    said: ({ name }) => text.created(name),
    stale,
    refused: onRefused,
  });

/** One of two that are one. */
interface Merging {
  readonly loser: { readonly id: string; readonly name: string };
  readonly survivor: { readonly id: string; readonly name: string };
}

/** Merges a contact into another one. */
export const useMergeContact = () =>
  useCommand({
    run: ({ loser, survivor }: Merging) => {
      const params = { path: { contactId: loser.id } };
      return answerOf(api.POST('/v1/contacts/{contactId}/merge', { params, body: { intoId: survivor.id } }));
    },
    said: ({ loser, survivor }) => text.merged(loser.name, survivor.name),
    stale,
  });
