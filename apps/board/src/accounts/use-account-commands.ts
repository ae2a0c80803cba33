import { answerOf, api, type Schemas } from '../api/client.js';
import { type Problem } from '../api/problem.js';
import { useCommand } from '../api/use-command.js';
import { contactKeys } from '../contacts/contacts.js';
import { dealsOfKey } from '../contacts/deals-of.js';
import { fieldProblems } from '../contacts/field-problems.js';
import { words } from '../words/words.js';
import { type AccountEdit, accountKeys } from './accounts.js';

const text = words.accounts;
const stale = [accountKeys.all, contactKeys.all, dealsOfKey];

/** The sentences for a field of an account. */
export const accountFieldProblems = (problem: Problem) =>
  fieldProblems(problem, {
    name: words.contacts.nameMissing,
    domains: text.domainWrong,
    employees: text.employeesWrong,
  });

/** Changes an account; a refusal is left to the field. */
export const useEditAccount = (accountId: string) =>
  useCommand({
    run: (body: AccountEdit) =>
      answerOf(api.PATCH('/v1/accounts/{accountId}', { params: { path: { accountId } }, body })),
    stale,
    refused: () => true,
  });

/** Makes an account; a refusal that is about a field is given to the form. */
export const useCreateAccount = (onRefused: (problem: Problem) => boolean) =>
  useCommand({
    run: (body: Schemas['CreateAccountDto']) => answerOf(api.POST('/v1/accounts', { body })),
    said: ({ name }) => text.created(name),
    stale,
    refused: onRefused,
  });

/** One of two that are one. */
interface Merging {
  readonly loser: { readonly id: string; readonly name: string };
  readonly survivor: { readonly id: string; readonly name: string };
}

/** Merges an account into another one. */
export const useMergeAccount = () =>
  useCommand({
    run: ({ loser, survivor }: Merging) => {
      const params = { path: { accountId: loser.id } };
      return answerOf(api.POST('/v1/accounts/{accountId}/merge', { params, body: { intoId: survivor.id } }));
    },
    said: ({ loser, survivor }) => words.contacts.merged(loser.name, survivor.name),
    stale,
  });
