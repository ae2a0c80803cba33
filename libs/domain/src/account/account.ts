import { type Decider } from '#decider';
import { changedFields } from '../changed-fields.js';
import {
  afterMerge,
  fieldsOf,
  idsOf,
  type MergeableKind,
  requireStanding,
  requireSurvivor,
  survivorOfMerge,
  type Survivors,
  takesIn,
  union,
} from '../merging.js';
import { requireCurrency } from '../money/require-currency.js';
import { requireAmount, requireMoney } from '../money/require-money.js';
import { requireName } from '../names.js';
import { type DefinedFields, withFieldValues } from '../opportunity/custom-field.js';
import { reject } from '../rejections.js';
import {
  type AbsorbAccount,
  type AccountCommand,
  type CreateAccount,
  type EditAccount,
  type MergeAccount,
} from './commands.js';
import { type AccountEvent, type AccountFields } from './events.js';
import { type Account, type AccountState } from './state.js';

/** What a decision about an account reads besides it: the survivors of what the command names, and the fields defined on accounts. */
export interface AccountWorld extends DefinedFields {
  readonly accounts: Survivors;
}

const kind: MergeableKind = { notFound: 'account_not_found', merged: 'account_merged', idFact: 'accountId' };

/** The rules of an account. */
export const account: Decider<AccountCommand, AccountState, AccountEvent, AccountWorld> = {
  initialState: null,
  decide,
  evolve,
};

function decide(command: AccountCommand, state: AccountState, world: AccountWorld): AccountEvent[] {
  switch (command.type) {
    case 'create_account':
      return create(command, state, world);
    case 'edit_account':
      return edit(command, state, world);
    case 'merge_account':
      return merge(command, state, world);
    case 'absorb_account':
      return absorb(command, state);
  }
}

/** The command by which a survivor takes in these accounts: all that is known of them. */
export function absorbAccounts(others: readonly Account[], standsAgain: boolean): AbsorbAccount {
  return {
    type: 'absorb_account',
    standsAgain,
    accountIds: idsOf(others),
    domains: others.flatMap(({ domains }) => domains),
    sector: firstKnown(others, ({ sector }) => sector),
    location: firstKnown(others, ({ location }) => location),
    employees: firstKnown(others, ({ employees }) => employees),
    revenue: firstKnown(others, ({ revenue }) => revenue),
    parentId: firstKnown(others, ({ parentId }) => parentId),
    customFields: fieldsOf(others),
  };
}

function firstKnown<T>(accounts: readonly Account[], fieldOf: (account: Account) => T | null): T | null {
  for (const one of accounts) {
    const value = fieldOf(one);
    if (value !== null) return value;
  }
  return null;
}

function create(command: CreateAccount, state: AccountState, world: AccountWorld): AccountEvent[] {
  const { accountId, externalId = null, name, domains = [], sector = null, location = null } = command;
  const { employees = null, revenue = null } = command;
  if (state) reject('already_exists', { accountId });
  const parentId = parentOf(command.parentId ?? null, accountId, world);
  const customFields = withFieldValues(world, {}, command.customFields ?? {});
  const fields = { name, domains, sector, location, employees, revenue, parentId, customFields };
  requireFields(fields);
  return [{ type: 'account_created', data: { accountId, externalId, ...fields } }];
}

function edit(command: EditAccount, state: AccountState, world: AccountWorld): AccountEvent[] {
  const record = requireStanding(state, kind);
  const { name, domains, sector, location, employees, revenue } = command;
  const parentId = command.parentId === undefined ? undefined : parentOf(command.parentId, record.id, world);
  const customFields = withFieldValues(world, record.customFields, command.customFields ?? {});
  const given = { name, domains, sector, location, employees, revenue, parentId, customFields };
  const data = changedFields<AccountFields>(record, given);
  requireFields(data);
  return Object.keys(data).length === 0 ? [] : [{ type: 'account_edited', data }];
}

function requireFields({ name, employees, revenue }: Partial<AccountFields>): void {
  if (name !== undefined) requireName(name);
  if (typeof employees === 'number') requireAmount(employees);
  if (revenue) requireMoney(revenue, requireCurrency(revenue.currency));
}

function parentOf(parentId: string | null, accountId: string, { accounts }: AccountWorld): string | null {
  if (parentId === null) return null;
  if (parentId === accountId) reject('account_is_own_parent', { accountId });
  const survivorId = requireSurvivor(accounts, parentId, kind);
  return survivorId === accountId ? reject('account_is_own_parent', { accountId }) : survivorId;
}

function merge({ intoId }: MergeAccount, state: AccountState, { accounts }: AccountWorld): AccountEvent[] {
  const merging = survivorOfMerge(state, intoId, accounts, kind);
  if (!merging) return [];
  const { id, mergedIds, domains, sector, location, employees, revenue, parentId, customFields } = merging.record;
  const known = { domains, sector, location, employees, revenue, parentId, customFields };
  return [{ type: 'account_merged', data: { accountIds: [id, ...mergedIds], intoId: merging.survivorId, ...known } }];
}

function absorb(command: AbsorbAccount, state: AccountState): AccountEvent[] {
  const { accountIds, standsAgain, domains, sector, location, employees, revenue, parentId, customFields } = command;
  if (!takesIn(state, { ids: accountIds, standsAgain }, kind) || !state) return [];
  const known = { domains, sector, location, employees, revenue, parentId, customFields };
  return [{ type: 'account_merged', data: { accountIds, intoId: state.id, ...known } }];
}

function evolve(state: AccountState, event: AccountEvent): AccountState {
  switch (event.type) {
    case 'account_created': {
      const { accountId, ...fields } = event.data;
      return { ...fields, id: accountId, mergedInto: null, mergedIds: [] } satisfies Account;
    }
    case 'account_edited':
      return state && { ...state, ...event.data };
    case 'account_merged':
      return state && afterMerge(filled(state, event.data), event.data.accountIds, event.data.intoId);
    default:
      event satisfies never;
      return state;
  }
}

type MergedData = Extract<AccountEvent, { type: 'account_merged' }>['data'];

/** The survivor knows what was known of both; where both knew a field, its own stays. */
function filled(state: Account, { accountIds, intoId, ...other }: MergedData): Account {
  if (intoId !== state.id) return state;
  const parents = [state.parentId, other.parentId].filter(
    (id) => id !== null && id !== intoId && !accountIds.includes(id),
  );
  return {
    ...state,
    domains: union(state.domains, other.domains),
    sector: state.sector ?? other.sector,
    location: state.location ?? other.location,
    employees: state.employees ?? other.employees,
    revenue: state.revenue ?? other.revenue,
    parentId: parents[0] ?? null,
    customFields: { ...other.customFields, ...state.customFields },
  };
}
