import { type Decision } from './decision.js';
import { requireAccount } from './neighbours.js';

/** Say which company the deal is with. */
export interface LinkAccount {
  readonly type: 'link_account';
  readonly accountId: string;
}

/** @throws `account_not_found` */
export const linkAccount: Decision<LinkAccount> = ({ accountId }, deal, world) =>
  accountId === deal.accountId
    ? []
    : [{ type: 'account_linked', data: { accountId: requireAccount(world, accountId), previous: deal.accountId } }];
