import { type Decision } from './decision.js';

/** The deal is with no company any more. */
export interface UnlinkAccount {
  readonly type: 'unlink_account';
}

/** Nothing where it is with none. */
export const unlinkAccount: Decision<UnlinkAccount> = (_, { accountId }) =>
  accountId === null ? [] : [{ type: 'account_unlinked', data: { previous: accountId } }];
