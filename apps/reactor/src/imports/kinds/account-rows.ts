import { type AccountCommand, type AccountEvent, type AccountState, accountStreams, type AccountWorld } from '#domain';
import { type Entry } from '#import-rows';
import { AccountWorlds } from '#world';
import { type Directory } from '../directory.js';
import { type ImportParts } from '../import-parts.js';
import { type RowKind } from '../row-kind.js';
import { customFieldKinds, given, required } from './given.js';

/** How rows become accounts. */
export function accountRows(
  parts: ImportParts,
  directory: Directory,
): RowKind<AccountCommand, AccountState, AccountEvent, AccountWorld> {
  const worlds = new AccountWorlds(parts.neighbours);
  return {
    streams: accountStreams,
    async commandsOf(entry, accountId) {
      const parent = entry.text('parent');
      const parentId = parent === '' ? null : await directory.account(parent, null);
      const known = { accountId, name: required(entry, 'name'), externalId: entry.externalId, parentId };
      return [{ command: await createAccount(entry, known, directory) }];
    },
    async world(commands, id) {
      const { organization } = await directory.desk.catalogue();
      const [command] = commands;
      const world = command && (await worlds.of(organization, id, command));
      const made = [...directory.desk.accounts].map((one) => [one, one] as const);
      const { accounts = new Map(), customFields = {} } = world ?? {};
      return { accounts: new Map([...accounts, ...made]), customFields };
    },
  };
}

/** What is known of a new account besides its row; an empty external id is none. */
interface NewAccount {
  readonly accountId: string;
  readonly name: string;
  readonly externalId: string;
  readonly parentId: string | null;
}

/** The command that makes the account of a row. @throws WrongValue */
export async function createAccount(
  entry: Entry,
  { accountId, name, externalId, parentId }: NewAccount,
  directory: Directory,
) {
  const { organization } = await directory.desk.catalogue();
  return {
    type: 'create_account' as const,
    accountId,
    name,
    ...given('externalId', externalId),
    ...given('sector', entry.text('sector')),
    ...given('location', entry.text('location')),
    ...given('employees', entry.whole('employees')),
    ...given('revenue', entry.money('revenue', organization.currency)),
    ...given('parentId', parentId),
    domains: entry.texts('domains'),
    customFields: entry.own(customFieldKinds(organization, 'account')),
  };
}
