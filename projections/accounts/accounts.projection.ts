import { accountStreams, type AccountEvent } from '#domain';
import { announce, type Projection } from '#read-model';
import { nameChanges } from '../names.js';
import { accountsModel, type AccountRecord } from './accounts.keys.js';

const { category, decider } = accountStreams;

/** Folds each account and keeps it in the order of names. */
export const accounts: Projection<AccountRecord, AccountEvent> = {
  ...accountsModel,
  categories: [category],
  project({ event, metadata, revision }, before) {
    const account = decider.evolve(before?.account ?? decider.initialState, event, metadata);
    const kept = account && { account, revision: Number(revision) };
    const announced = account ? [announce({ kind: 'account', id: account.id })] : [];
    return { operations: [...nameChanges(before?.account ?? null, account), ...announced], kept };
  },
};
