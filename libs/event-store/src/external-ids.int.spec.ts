import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { connectTallyLog, contextOf, keyed, temporaryKeys } from '../../../test/support/event-log.js';
import { type EventStoreProcess, startEventStore } from '../../../test/support/event-store-process.js';
import { ExternalIds } from './external-ids.js';
import { type LmdbKeyStore } from './keys/lmdb-key-store.js';
import { type EventLog } from './log/event-log.js';

const { organizationId } = contextOf();
let store: EventStoreProcess;
let keys: LmdbKeyStore;
let logs: EventLog[];
let here: ExternalIds;
let there: ExternalIds;

beforeAll(async () => {
  store = await startEventStore();
  keys = await temporaryKeys();
  const hereLog = await connectTallyLog(store.url, keys);
  const thereLog = await connectTallyLog(store.url, keys);
  logs = [hereLog, thereLog];
  here = new ExternalIds(hereLog);
  there = new ExternalIds(thereLog);
});
afterAll(async () => {
  await Promise.all(logs.map((log) => log.close()));
  await store.stop();
  await keys.close();
});

const newId = () => ({ kind: 'opportunity', value: `CRM-${v7()}` });

describe('an external id', () => {
  it('is held by the record that reserved it first', async () => {
    const id = newId();
    expect(await here.find(organizationId, id)).toBeNull();
    expect(await here.reserve(id, 'one', contextOf())).toEqual({ recordId: 'one', isNew: true });
    expect(await there.reserve(id, 'two', contextOf())).toEqual({ recordId: 'one', isNew: false });
    expect(await there.find(organizationId, id)).toBe('one');
  });

  it('goes to one of many that ask at the same moment', async () => {
    const id = newId();
    const asked = Array.from({ length: 8 }, (_, n) => (n % 2 ? here : there).reserve(id, `record ${n}`, contextOf()));
    const answers = await Promise.all(asked);
    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(answers.map(({ recordId }) => recordId)).size).toBe(1);
  });

  it('goes to one of two twins of a command that name different records', async () => {
    const id = newId();
    const context = keyed(v7(), 'hash');
    const answers = await Promise.all([here.reserve(id, 'one', context), there.reserve(id, 'two', context)]);
    expect(new Set(answers.map(({ recordId }) => recordId)).size).toBe(1);
  });

  it('is found by a retry, which completes what a crash left', async () => {
    const id = newId();
    const context = keyed(v7(), 'hash');
    await here.reserve(id, 'one', context);
    expect((await there.reserve(id, 'one', context)).recordId).toBe('one');
  });

  it('is free again once it is released by its holder, and by nobody else', async () => {
    const id = newId();
    await here.reserve(id, 'one', contextOf());
    await there.release(id, 'two', contextOf());
    expect(await here.find(organizationId, id)).toBe('one');
    await there.release(id, 'one', contextOf());
    await there.release(id, 'one', contextOf());
    expect(await here.find(organizationId, id)).toBeNull();
    expect(await here.reserve(id, 'two', contextOf())).toEqual({ recordId: 'two', isNew: true });
    expect(await there.find(organizationId, id)).toBe('two');
  });

  it('is another one in another organization and for another kind', async () => {
    const id = newId();
    await here.reserve(id, 'one', contextOf());
    expect(await here.find('another-organization', id)).toBeNull();
    expect(await here.find(organizationId, { ...id, kind: 'contact' })).toBeNull();
  });

  it('is nowhere in the log in clear', async () => {
    const id = newId();
    await here.reserve(id, 'one', contextOf());
    const [log] = logs;
    if (!log) throw new Error('no log');
    for await (const { stream, data, metadata } of log.readStoredAll(-1n))
      expect(`${stream}${JSON.stringify([data, metadata])}`).not.toContain(id.value);
  });
});
