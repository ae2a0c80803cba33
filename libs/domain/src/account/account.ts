import { type Decider } from '#decider';
import { changedFields } from '../changed-fields.js';
import { type Money } from '../money/money.js';
import { requireCurrency } from '../money/require-currency.js';
import { requireAmount, requireMoney } from '../money/require-money.js';
import { requireName } from '../names.js';
import { reject } from '../rejections.js';
import { type AccountEvent, type AccountFields } from './events.js';
import { type Account, type AccountState } from './state.js';

/** Write a company down. */
export interface CreateAccount {
  readonly type: 'create_account';
  readonly accountId: string;
  readonly externalId?: string;
  readonly name: string;
  readonly domains?: readonly string[];
  readonly sector?: string;
  readonly location?: string;
  readonly employees?: number;
  /** a year's */
  readonly revenue?: Money;
  readonly parentId?: string;
}

/** Change what is known of a company; a field that is absent stays. */
export interface EditAccount {
  readonly type: 'edit_account';
  readonly name?: string;
  readonly domains?: readonly string[];
  readonly sector?: string | null;
  readonly location?: string | null;
  readonly employees?: number | null;
  /** a year's */
  readonly revenue?: Money | null;
  readonly parentId?: string | null;
}

/** Everything that can be asked of an account. */
export type AccountCommand = CreateAccount | EditAccount;

/** What a decision about an account reads besides it. */
export interface AccountWorld {
  /** those of the accounts that the command names which exist in this organization */
  readonly accountIds: ReadonlySet<string>;
}

/** The rules of an account. */
export const account: Decider<AccountCommand, AccountState, AccountEvent, AccountWorld> = {
  initialState: null,
  decide: (command, state, world) =>
    command.type === 'create_account' ? create(command, state, world) : edit(command, state, world),
  evolve,
};

function create(command: CreateAccount, state: AccountState, world: AccountWorld): AccountEvent[] {
  const { accountId, externalId = null, name, domains = [] } = command;
  const { sector = null, location = null, employees = null, revenue = null, parentId = null } = command;
  if (state) reject('already_exists', { accountId });
  const fields = { name, domains, sector, location, employees, revenue, parentId };
  requireFields(fields, accountId, world);
  return [{ type: 'account_created', data: { accountId, externalId, ...fields } }];
}

function edit(command: EditAccount, state: AccountState, world: AccountWorld): AccountEvent[] {
  if (!state) reject('account_not_found');
  const { name, domains, sector, location, employees, revenue, parentId } = command;
  const given = { name, domains, sector, location, employees, revenue, parentId };
  const data = changedFields<AccountFields>(state, given);
  requireFields(data, state.id, world);
  return Object.keys(data).length === 0 ? [] : [{ type: 'account_edited', data }];
}

function requireFields(fields: Partial<AccountFields>, accountId: string, { accountIds }: AccountWorld): void {
  const { name, employees, revenue, parentId } = fields;
  if (name !== undefined) requireName(name);
  if (typeof employees === 'number') requireAmount(employees);
  if (revenue) requireMoney(revenue, requireCurrency(revenue.currency));
  if (parentId === accountId) reject('account_is_own_parent', { accountId });
  if (typeof parentId === 'string' && !accountIds.has(parentId)) reject('account_not_found', { accountId: parentId });
}

function evolve(state: AccountState, event: AccountEvent): AccountState {
  switch (event.type) {
    case 'account_created': {
      const { accountId, ...fields } = event.data;
      return { ...fields, id: accountId } satisfies Account;
    }
    case 'account_edited':
      return state && { ...state, ...event.data };
    default:
      event satisfies never;
      return state;
  }
}
