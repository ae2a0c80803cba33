import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectTallyLog, temporaryKeys } from '../../../test/support/event-log.js';
import { type EventStoreProcess, startEventStore } from '../../../test/support/event-store-process.js';
import { Superseded } from './errors.js';
import { type LmdbKeyStore } from './keys/lmdb-key-store.js';
import { LogCheckpoint } from './log-checkpoint.js';
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

describe('a checkpoint in the log', () => {
  it('is at the beginning for a process that was never there', async () => {
    expect((await LogCheckpoint.claim(log, 'new', 'one')).position).toBe(-1n);
  });

  it('is where the process was when it starts again', async () => {
    const before = await LogCheckpoint.claim(log, 'again', 'one');
    await before.reach(12n);
    await before.reach(34n);
    expect((await LogCheckpoint.claim(log, 'again', 'two')).position).toBe(34n);
  });

  it('cannot be stored by an owner from whom it was taken', async () => {
    const older = await LogCheckpoint.claim(log, 'taken', 'one');
    await older.reach(12n);
    const younger = await LogCheckpoint.claim(log, 'taken', 'two');
    await expect(older.reach(13n)).rejects.toThrow(Superseded);
    await younger.reach(14n);
    expect((await LogCheckpoint.claim(log, 'taken', 'three')).position).toBe(14n);
  });

  it('keeps only the last ones', async () => {
    const checkpoint = await LogCheckpoint.claim(log, 'many', 'one');
    for (let position = 0n; position < 120n; position++) await checkpoint.reach(position);
    let kept = 0;
    for await (const { type } of log.readStoredStream('checkpoint-system.many')) if (type) kept += 1;
    expect(kept).toBe(100);
  });
});
