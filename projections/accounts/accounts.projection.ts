import { type Account, type AccountEvent, accountStreams } from '#domain';
import { type Projection } from '#read-model';
import { partyChanges } from '../parties/party-index.js';
import { wordsOf } from '../words.js';
import { accountsModel, type AccountRecord } from './accounts.keys.js';

const { category, decider } = accountStreams;

/** Folds each account and keeps it in the order of names and in the search. */
export const accounts: Projection<AccountRecord, AccountEvent> = {
  ...accountsModel,
  categories: [category],
  project({ event, metadata, revision }, kept) {
    const before = kept?.account ?? decider.initialState;
    const after = decider.evolve(before, event, metadata);
    return {
      operations: partyChanges(before, after, wordsOfAccount),
      kept: after && { account: after, revision: Number(revision) },
    };
  },
};

/** By what an account is found: the words of its name and its domains. */
const wordsOfAccount = ({ name, domains }: Account): readonly string[] => [
  ...wordsOf(name),
  ...domains.flatMap((domain) => wordsOf(domain)),
];
