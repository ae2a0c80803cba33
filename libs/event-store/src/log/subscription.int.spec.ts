import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { add, connectTallyLog, contextOf, tallyExecution, temporaryKeys } from '../../../../test/support/event-log.js';
import { type EventStoreProcess, startEventStore } from '../../../../test/support/event-store-process.js';
import { type TcpProxy, startTcpProxy } from '../../../../test/support/tcp-proxy.js';
import { CommandExecutor } from '../commands/command-executor.js';
import { type LmdbKeyStore } from '../keys/lmdb-key-store.js';
import { takeLease } from '../lease.js';
import { type RecordedEvent } from '../recorded-event.js';
import { type EventBatch, type SubscriptionOptions } from '../subscribe.js';
import { type EventLog } from './event-log.js';

let store: EventStoreProcess;
let keys: LmdbKeyStore;
let log: EventLog;
let executor: CommandExecutor;

beforeAll(async () => {
  store = await startEventStore();
  keys = await temporaryKeys();
  log = await connectTallyLog(store.url, keys);
  executor = new CommandExecutor(log);
});
afterAll(async () => {
  await log.close();
  await store.stop();
  await keys.close();
});

const key = ({ stream, revision }: RecordedEvent) => `${stream}@${revision}`;
const write = (id = v7(), times = 1) =>
  executor.execute(
    tallyExecution(
      id,
      Array.from({ length: times }, () => add(1)),
    ),
  );

/** What the log holds now, in its order. */
async function everything(after = -1n): Promise<string[]> {
  const keysInOrder: string[] = [];
  for await (const { stream, revision, position } of log.readStoredAll(-1n))
    if (position > after && /^[a-z]+-/.test(stream)) keysInOrder.push(`${stream}@${revision}`);
  return keysInOrder;
}

/** The batches of a subscription until one satisfies. */
async function until(
  enough: (batch: EventBatch, all: readonly EventBatch[]) => boolean | Promise<boolean>,
  options: Partial<SubscriptionOptions> = {},
  from = log,
): Promise<EventBatch[]> {
  const batches: EventBatch[] = [];
  const signal = new AbortController().signal;
  for await (const batch of from.subscribe({ after: null, signal, ...options })) {
    batches.push(batch);
    if (await enough(batch, batches)) break;
  }
  return batches;
}

const eventsIn = (batches: readonly EventBatch[]) => batches.flatMap(({ events }) => events.map(key));

describe('a subscription', () => {
  it('hands over everything in the order of the log, then says that it is live', async () => {
    for (let n = 0; n < 30; n++) await write(v7(), 3);
    const batches = await until(({ live }) => live, { batchSize: 7 });
    expect(eventsIn(batches)).toEqual(await everything());
    expect(batches.every(({ events }) => events.length <= 7)).toBe(true);
    expect(batches.at(-1)?.position).toBe(await log.headPosition());
  });

  it('goes on with what is written while it is live', async () => {
    const after = await log.headPosition();
    const batches = await until(
      async (batch, all) => {
        if (batch.live && eventsIn(all).length < 5) await write();
        return eventsIn(all).length === 5;
      },
      { after },
    );
    expect(eventsIn(batches)).toEqual(await everything(after));
    expect(batches.at(-1)?.live).toBe(true);
  });

  it('begins strictly after its position', async () => {
    const { position } = await write();
    const next = await write();
    const batches = await until(({ live }) => live, { after: position });
    expect(batches.flatMap(({ events }) => events.map((event) => event.position))).toEqual([next.position]);
  });

  it('takes only the wanted categories, and its position moves on without them', async () => {
    const after = await log.headPosition();
    await takeLease(log, 'wanted', 'one');
    for (let n = 0; n < 20; n++) await write(v7(), 5);
    const { position } = await write();
    const batches = await until(({ position: reached }) => reached >= position - 10_000n && reached > after, {
      after,
      categories: ['lease'],
    });
    expect(eventsIn(batches)).toEqual(['lease-system.wanted@0']);
  });

  it('takes only the wanted types, and what it does not take need not be readable', async () => {
    const after = await log.headPosition();
    const hand = EventStoreDBClient.connectionString(store.url);
    const foreign = jsonEvent({ type: 'teleported', data: {}, metadata: {} });
    await hand.appendToStream(`tally-org.${v7()}`, foreign, { expectedRevision: 'no_stream' });
    await hand.dispose();
    const id = v7();
    const note = { command: { type: 'note', text: 'hello' } } as const;
    const { position } = await executor.execute(tallyExecution(id, [add(1), note, add(2)]));
    const batches = await until((batch) => batch.position >= position, { after, types: ['tally_noted'] });
    const taken = batches.flatMap(({ events }) => events.map(({ streamId, revision }) => [streamId, revision]));
    expect([taken, batches.flatMap(({ unreadable }) => unreadable)]).toEqual([[[id, 1n]], []]);
  });

  it('reports what cannot be read, and goes on behind it', async () => {
    const after = await log.headPosition();
    const hand = EventStoreDBClient.connectionString(store.url);
    const stream = `tally-org.${v7()}`;
    const foreign = jsonEvent({ type: 'teleported', data: {}, metadata: {} });
    await hand.appendToStream(stream, foreign, { expectedRevision: 'no_stream' });
    await hand.appendToStream('not ours', foreign, { expectedRevision: 'no_stream' });
    await hand.dispose();
    await write();
    const batches = await until((_, all) => eventsIn(all).length === 1, { after });
    const unreadable = batches.flatMap((batch) => batch.unreadable);
    expect(unreadable).toMatchObject([{ stream, revision: 0n, organizationId: 'org' }]);
  });

  it('ends when its signal says so, waiting or not', async () => {
    const abort = new AbortController();
    for await (const { live } of log.subscribe({ after: null, signal: abort.signal }))
      if (live) setTimeout(() => abort.abort(), 20);
    const ended = new AbortController();
    ended.abort();
    for await (const { position } of log.subscribe({ after: null, signal: ended.signal }))
      throw new Error(`nothing should come, not even ${position}`);
  });

  it('waits for its reader', async () => {
    const after = await log.headPosition();
    for (let n = 0; n < 20; n++) await write(v7(), 20);
    const sizes: number[] = [];
    for await (const { events, live } of log.subscribe({
      after,
      batchSize: 50,
      signal: new AbortController().signal,
    })) {
      sizes.push(events.length);
      await new Promise((resolve) => setTimeout(resolve, 10));
      if (live) break;
    }
    expect(Math.max(...sizes)).toBeLessThanOrEqual(50);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(400);
  });
});

describe('a subscription whose connection breaks', () => {
  let proxy: TcpProxy;
  let behindProxy: EventLog;
  beforeAll(async () => {
    proxy = await startTcpProxy(store.port);
    behindProxy = await connectTallyLog(`esdb://127.0.0.1:${proxy.port}?tls=false`, keys);
  });
  afterAll(async () => {
    await behindProxy.close();
    await proxy.close();
  });

  it('neither loses nor repeats an event, wherever it breaks', async () => {
    const cuts = fc.array(fc.nat(12), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(cuts, fc.integer({ min: 1, max: 9 }), async (cutAt, batchSize) => {
        const after = await log.headPosition();
        await write(v7(), 5);
        let written = 5;
        const batches = await until(
          async (_, all) => {
            if (cutAt.includes(all.length)) proxy.cut();
            if (written < 20) written += (await write(v7(), 3)) ? 3 : 0;
            return eventsIn(all).length >= 20;
          },
          { after, batchSize },
          behindProxy,
        );
        expect(eventsIn(batches)).toEqual((await everything(after)).slice(0, eventsIn(batches).length));
      }),
      { numRuns: 12 },
    );
  });
});

describe('a subscription whose server is killed', () => {
  it('goes on with every event, once, in order, when it is back', async () => {
    let server = await startEventStore();
    const own = await connectTallyLog(server.url, keys);
    const writer = new CommandExecutor(own);
    const abort = new AbortController();
    const seen: RecordedEvent[] = [];
    let drops = 0;
    const reading = (async () => {
      const options = { after: null, batchSize: 3, signal: abort.signal, onDrop: () => void drops++ };
      for await (const { events } of own.subscribe(options)) seen.push(...events);
    })();
    const acknowledged: bigint[] = [];
    for (let kill = 0; kill < 3; kill++) {
      for (let n = 0; n < 15; n++) acknowledged.push((await writer.execute(tallyExecution(v7(), [add(1)]))).position);
      await server.kill();
      server = await startEventStore({ dataFolder: server.dataFolder, port: server.port });
    }
    const { position } = await writer.execute(tallyExecution(v7(), [add(1)], { context: contextOf() }));
    while (seen.at(-1)?.position !== position) await new Promise((resolve) => setTimeout(resolve, 20));
    abort.abort();
    await reading;
    expect(seen.map((event) => event.position)).toEqual([...acknowledged, position]);
    expect(drops).toBeGreaterThan(0);
    await own.close();
    await server.stop();
  });
});
