import { v5 } from 'uuid';
import { Rejected } from '#decider';
import { accountStreams } from '#domain';
import { Entry, type Reading } from '#import-rows';
import { TrialDesk } from './desk.js';
import { type AccountMaker, type Directory } from './directory.js';
import { type ImportContexts } from './import-context.js';
import { type ImportParts } from './import-parts.js';
import { accountRows, createAccount } from './kinds/account-rows.js';

/** Makes the accounts that rows name, known by their names as external ids, with what the mapping's lookup says of them. */
export function accountMaker(
  parts: ImportParts,
  contexts: ImportContexts,
  directory: Directory,
  reading: Reading,
): AccountMaker {
  if (!reading.mapping.missing?.accounts) return null;
  const facts = factsIn(reading);
  const rows = accountRows(parts, directory);
  const make = async (name: string): Promise<string> => {
    const accountId = v5('account', v5(`import/account/${name}`, contexts.organizationId));
    const parent = parentOf(name, facts);
    const parentId = parent === '' ? null : await directory.account(parent, make);
    const command = await createAccount(facts(name), { accountId, name, externalId: name, parentId }, directory);
    if (directory.desk instanceof TrialDesk) {
      directory.desk.accounts.add(accountId);
      return accountId;
    }
    const context = contexts.of(`account/${name}`);
    const key = { kind: accountStreams.category, value: name };
    const { recordId: id } = await parts.externalIds.reserve(key, accountId, context);
    const commands = [{ command: { ...command, accountId: id } }];
    const world = () => rows.world([command], id);
    const execution = { streams: accountStreams, id, recordId: '', commands, context, isNew: true, world };
    await parts.executor.execute(execution).catch(unlessThere);
    return id;
  };
  return make;
}

/** What the lookup says of the company of a name. */
function factsIn(reading: Reading): (name: string) => Entry {
  const { missing, lookups = {} } = reading.mapping;
  const { lookup = '', fields = {} } = missing?.accounts ?? {};
  const known = Object.hasOwn(lookups, lookup) ? lookups[lookup] : undefined;
  const facts: Reading = { ...reading, kind: 'accounts', mapping: { ...reading.mapping, fields } };
  return (name) => new Entry(facts, (known && Object.hasOwn(known, name) ? known[name] : undefined) ?? {});
}

/** Its parent's name; empty: none. Of companies that are each other's parents, the first by name has none. */
function parentOf(name: string, facts: (name: string) => Entry): string {
  const parent = facts(name).text('parent');
  const way = [name];
  for (let next = parent; next !== ''; next = facts(next).text('parent')) {
    if (next === name) return way.toSorted()[0] === name ? '' : parent;
    if (way.includes(next)) return parent; // a circle of others
    way.push(next);
  }
  return parent;
}

function unlessThere(error: unknown): void {
  if (!(error instanceof Rejected) || error.code !== 'already_exists') throw error;
}
