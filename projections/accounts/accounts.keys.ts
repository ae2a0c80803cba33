import { type Account } from '#domain';

/** Every account: by id, in the order of names, by word of name and domain. Merged ones by id only. */
export const accountsModel = { name: 'accounts', version: 2 } as const;

/** What is kept of an account: hash `records`, field its id. */
export interface AccountRecord {
  readonly account: Account;
  /** its ETag */
  readonly revision: number;
}
