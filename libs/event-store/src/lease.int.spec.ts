import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectTallyLog, temporaryKeys } from '../../../test/support/event-log.js';
import { type EventStoreProcess, startEventStore } from '../../../test/support/event-store-process.js';
import { type LmdbKeyStore } from './keys/lmdb-key-store.js';
import { takeLease } from './lease.js';
import { type EventLog } from './log/event-log.js';

let store: EventStoreProcess;
let keys: LmdbKeyStore;
let log: EventLog;

beforeAll(async () => {
  store = await startEventStore();
  keys = await temporaryKeys();
  log = await connectTallyLog(store.url, keys);
});
afterAll(async () => {
  await log.close();
  await store.stop();
  await keys.close();
});

describe('a lease', () => {
  it('gives each owner a later epoch', async () => {
    expect(await takeLease(log, 'projector', 'one')).toBe(0n);
    expect(await takeLease(log, 'projector', 'two')).toBe(1n);
    expect(await takeLease(log, 'projector', 'one')).toBe(2n);
    expect(await takeLease(log, 'reactor', 'one')).toBe(0n);
  });

  it('gives no epoch twice to those who take it at once', async () => {
    const epochs = await Promise.all(['one', 'two', 'three'].map((owner) => takeLease(log, 'contended', owner)));
    expect(epochs.map(Number).sort()).toEqual([0, 1, 2]);
  });

  it('says in the log who took it', async () => {
    await takeLease(log, 'said', 'one');
    const owners: unknown[] = [];
    for await (const { event } of log.readStream('lease-system.said')) owners.push(event);
    expect(owners).toEqual([{ type: 'lease_taken', data: { owner: 'one' } }]);
  });
});
