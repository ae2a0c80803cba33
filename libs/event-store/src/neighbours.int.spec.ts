import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from '@jest/globals';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { v7 } from 'uuid';
import { add, connectTallyLog, contextOf, tallyExecution, temporaryKeys } from '../../../test/support/event-log.js';
import { type EventStoreProcess, startEventStore } from '../../../test/support/event-store-process.js';
import { tallyStreams } from '../../../test/support/tally.js';
import { CommandExecutor } from './commands/command-executor.js';
import { UnreadableStream } from './errors.js';
import { type LmdbKeyStore } from './keys/lmdb-key-store.js';
import { type EventLog } from './log/event-log.js';
import { Neighbours } from './neighbours.js';

let store: EventStoreProcess;
let keys: LmdbKeyStore;
let here: EventLog;
let there: EventLog;
let neighbours: Neighbours<{ tally: typeof tallyStreams }>;

beforeAll(async () => {
  store = await startEventStore();
  keys = await temporaryKeys();
  here = await connectTallyLog(store.url, keys);
  there = await connectTallyLog(store.url, keys);
});
afterAll(async () => {
  await Promise.all([here.close(), there.close()]);
  await store.stop();
  await keys.close();
});
beforeEach(async () => {
  neighbours = await Neighbours.follow(here, { tally: tallyStreams });
});
afterEach(() => neighbours.close());

/** Another process writes to the organization's one tally. */
const written = (executor: CommandExecutor, organizationId: string) =>
  executor.execute(tallyExecution('', [add(1)], { context: contextOf({ organizationId }) }));

describe('neighbours', () => {
  it('are at the head of the log, whoever wrote', async () => {
    const executor = new CommandExecutor(there);
    const organizationId = v7();
    expect((await neighbours.atHead(organizationId)).tally.counts).toEqual({});
    for (let n = 1; n <= 50; n++) {
      await written(executor, organizationId);
      expect((await neighbours.atHead(organizationId)).tally.counts).toEqual({ a: n });
    }
  });

  it('are never behind a write that was answered, for any of those who ask at once', async () => {
    const executor = new CommandExecutor(there);
    const organizations = [v7(), v7(), v7()];
    const check = async (organizationId: string) => {
      for (let n = 0; n < 20; n++) {
        const { state } = await written(executor, organizationId);
        const seen = (await neighbours.atHead(organizationId)).tally.counts.a ?? 0;
        expect(seen).toBeGreaterThanOrEqual(state.counts.a ?? 0);
      }
    };
    await Promise.all([...organizations, ...organizations].map(check));
  });

  it('are loaded with what was there before', async () => {
    const organizationId = v7();
    await written(new CommandExecutor(there), organizationId);
    const [one, two] = await Promise.all([neighbours.atHead(organizationId), neighbours.atHead(organizationId)]);
    expect([one.tally.counts, two.tally.counts]).toEqual([{ a: 1 }, { a: 1 }]);
  });

  it('are whole for those who come while they are loaded', async () => {
    const organizationId = v7();
    const executor = new CommandExecutor(there);
    const many = Array.from({ length: 500 }, () => add(1));
    for (let n = 0; n < 4; n++)
      await executor.execute(tallyExecution('', many, { context: contextOf({ organizationId }) }));
    const asked = Array.from({ length: 3 }, () => neighbours.atHead(organizationId));
    asked.push(neighbours.lately(organizationId));
    for (const { tally } of await Promise.all(asked)) expect(tally.counts).toEqual({ a: 2000 });
  });

  it('are followed without being asked for', async () => {
    const executor = new CommandExecutor(there);
    const organizationId = v7();
    await written(executor, organizationId);
    expect((await neighbours.lately(organizationId)).tally.counts).toEqual({ a: 1 });
    await written(executor, organizationId);
    let counts: unknown = null;
    for (let tries = 0; tries < 200 && !isDeepStrictEqual(counts, { a: 2 }); tries++) {
      await delay(10);
      counts = (await neighbours.lately(organizationId)).tally.counts;
    }
    expect(counts).toEqual({ a: 2 });
  });

  it('say so where a stream cannot be read, and others go on', async () => {
    const [broken, whole] = [v7(), v7()];
    await neighbours.atHead(broken);
    const client = EventStoreDBClient.connectionString(store.url);
    const foreign = jsonEvent({ type: 'teleported', data: {}, metadata: {} });
    await client.appendToStream(`tally-${broken}`, foreign, { expectedRevision: 'no_stream' });
    await client.dispose();
    await expect(neighbours.atHead(broken)).rejects.toThrow(UnreadableStream);
    await expect(neighbours.atHead(broken)).rejects.toThrow(UnreadableStream);
    await written(new CommandExecutor(there), whole);
    expect((await neighbours.atHead(whole)).tally.counts).toEqual({ a: 1 });
  });
});

describe('whether a record exists', () => {
  it('is asked of the log until it does', async () => {
    const id = v7();
    const { organizationId } = contextOf();
    expect(await neighbours.exists(tallyStreams, organizationId, id)).toBe(false);
    await new CommandExecutor(there).execute(tallyExecution(id, [add(1)]));
    expect(await neighbours.exists(tallyStreams, organizationId, id)).toBe(true);
    expect(await neighbours.exists(tallyStreams, 'another', id)).toBe(false);
  });
});
