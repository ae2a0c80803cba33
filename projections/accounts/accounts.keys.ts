import { type Account } from '#domain';

/** Every account, by id and in the order of names. */
export const accountsModel = { name: 'accounts', version: 1 } as const;

/** What is kept of an account: hash `records`, field its id. */
export interface AccountRecord {
  readonly account: Account;
  /** its ETag */
  readonly revision: number;
}
