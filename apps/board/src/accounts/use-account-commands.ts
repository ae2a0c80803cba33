import { answerOf, api, type Schemas } from '../api/client.js';
import { type Problem } from '../api/problem.js';
import { contactKeys } from '../contacts/contacts.js';
import { dealsOfKey } from '../contacts/deals-of.js';
import { fieldProblems } from '../contacts/field-problems.js';
import { partyCommands } from '../contacts/party-commands.js';
import { words } from '../words/words.js';
import { type AccountEdit, accountKeys } from './accounts.js';

const text = words.accounts;
const paramsOf = (accountId: string) => ({ path: { accountId } });

/** The sentences for a field of an account. */
export const accountFieldProblems = (problem: Problem) =>
  fieldProblems(problem, {
    name: words.contacts.nameMissing,
    domains: text.domainWrong,
    employees: text.employeesWrong,
  });

export const {
  useEdit: useEditAccount,
  useCreate: useCreateAccount,
  useMerge: useMergeAccount,
} = partyCommands({
  edit: (id, body: AccountEdit) => answerOf(api.PATCH('/v1/accounts/{accountId}', { params: paramsOf(id), body })),
  create: (body: Schemas['CreateAccountDto']) => answerOf(api.POST('/v1/accounts', { body })),
  merge: (id, intoId) =>
    answerOf(api.POST('/v1/accounts/{accountId}/merge', { params: paramsOf(id), body: { intoId } })),
  stale: [accountKeys.all, contactKeys.all, dealsOfKey],
});
