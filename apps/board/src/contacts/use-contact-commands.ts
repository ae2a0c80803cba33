import { answerOf, api, type Schemas } from '../api/client.js';
import { type Problem } from '../api/problem.js';
import { conversationKeys } from '../inbox/conversations.js';
import { words } from '../words/words.js';
import { type ContactEdit, contactKeys } from './contacts.js';
import { dealsOfKey } from './deals-of.js';
import { fieldProblems } from './field-problems.js';
import { partyCommands } from './party-commands.js';

const text = words.contacts;
const paramsOf = (contactId: string) => ({ path: { contactId } });

/** The sentences for a field of a contact. */
export const contactFieldProblems = (problem: Problem) =>
  fieldProblems(problem, { name: text.nameMissing, emails: text.emailWrong, phones: text.phoneHint });

export const {
  useEdit: useEditContact,
  useCreate: useCreateContact,
  useMerge: useMergeContact,
} = partyCommands({
  edit: (id, body: ContactEdit) => answerOf(api.PATCH('/v1/contacts/{contactId}', { params: paramsOf(id), body })),
  create: (body: Schemas['CreateContactDto']) => answerOf(api.POST('/v1/contacts', { body })),
  merge: (id, intoId) =>
    answerOf(api.POST('/v1/contacts/{contactId}/merge', { params: paramsOf(id), body: { intoId } })),
  stale: [contactKeys.all, conversationKeys.lists, conversationKeys.ones, dealsOfKey],
});
