import { type ApiClient } from '#api-client';
import { answerOf } from '../system/answer.js';
import { factsOf } from './account-facts.js';
import { type Needs } from './check.js';
import { type Reading } from './deal.js';

/** The accounts, parents first, each known by its name as external id: creating a known one answers with the one there is. */
export async function provideAccounts(
  api: ApiClient,
  { accounts }: Needs,
  reading: Reading,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const name of accounts) await provide(api, name, { reading, ids, children: [] });
  return ids;
}

interface Family {
  readonly reading: Reading;
  readonly ids: Map<string, string>;
  /** those whose parent this is, so that a circle ends */
  readonly children: readonly string[];
}

async function provide(api: ApiClient, name: string, { reading, ids, children }: Family): Promise<string | null> {
  const known = ids.get(name);
  if (known !== undefined) return known;
  if (children.includes(name)) return null;
  const { facts, parent } = factsOf(name, reading);
  const parentId = parent === '' ? null : await provide(api, parent, { reading, ids, children: [...children, name] });
  const body = { externalId: name, name, ...facts, ...(parentId === null ? {} : { parentId }) };
  const { id } = await answerOf(api.POST('/v1/accounts', { body }));
  ids.set(name, id);
  return id;
}
