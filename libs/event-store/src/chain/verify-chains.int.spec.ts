import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { add, connectTallyLog, contextOf, tallyExecution, temporaryKeys } from '../../../../test/support/event-log.js';
import { type EventStoreProcess, startEventStore } from '../../../../test/support/event-store-process.js';
import { type StoredEvent } from '../codec/stored-event.js';
import { CommandExecutor } from '../commands/command-executor.js';
import { type LmdbKeyStore } from '../keys/lmdb-key-store.js';
import { type EventLog } from '../log/event-log.js';
import { streamName } from '../stream-name.js';
import { type ChainProgress, type ChainSource, verifyChains } from './verify-chains.js';

const { organizationId } = contextOf();
let store: EventStoreProcess;
let keys: LmdbKeyStore;
let log: EventLog;
/** a hand that writes past the library */
let hand: EventStoreDBClient;

beforeAll(async () => {
  store = await startEventStore();
  keys = await temporaryKeys();
  log = await connectTallyLog(store.url, keys);
  hand = EventStoreDBClient.connectionString(store.url);
});
afterAll(async () => {
  await hand.dispose();
  await log.close();
  await store.stop();
  await keys.close();
});

const fieldsOf = (value: unknown): Record<string, unknown> => ({ ...(typeof value === 'object' ? value : null) });

async function verdictOn(stream?: string): Promise<ChainProgress | undefined> {
  let verdict;
  for await (const progress of verifyChains(log, stream === undefined ? {} : { stream })) verdict = progress;
  return verdict;
}

/** A tally of three events, copied into another one of which each copy can be changed. */
async function forged(change: (event: StoredEvent, index: number) => Partial<StoredEvent> | null): Promise<string> {
  const [id, copy] = [v7(), v7()];
  const note = { command: { type: 'note', text: 'private' } } as const;
  await new CommandExecutor(log).execute(tallyExecution(id, [add(1), note, add(2)]));
  const name = streamName('tally', organizationId, copy);
  let index = 0;
  let revision = -1n;
  for await (const event of log.readStoredStream(streamName('tally', organizationId, id))) {
    const changed = change(event, index++);
    if (!changed) continue;
    const { type, data, metadata } = { ...event, ...changed };
    const plain = { type, data: fieldsOf(data), metadata: fieldsOf(metadata), id: v7() };
    await hand.appendToStream(name, jsonEvent(plain), { expectedRevision: revision < 0n ? 'no_stream' : revision });
    revision += 1n;
  }
  return name;
}

describe('verifying the chains', () => {
  it('finds the log whole that the library wrote, and counts', async () => {
    const executor = new CommandExecutor(log);
    for (let n = 0; n < 10; n++) await executor.execute(tallyExecution(v7(), [add(1), add(2), add(3)]));
    expect(await verdictOn()).toMatchObject({ verified: 30, position: await log.headPosition(), broken: null });
  });

  it('names the first event that stands in another stream than it was written to', async () => {
    const stream = await forged(() => ({}));
    expect(await verdictOn(stream)).toMatchObject({
      verified: 0,
      broken: { stream, revision: 0n, differs: 'previousHash' },
    });
    expect(await verdictOn()).toMatchObject({ broken: { stream, revision: 0n } });
  });

  it('names an event without metadata', async () => {
    const stream = await forged((_, index) => ({ ...(index === 0 && { metadata: { note: 'nothing to see' } }) }));
    expect(await verdictOn(stream)).toMatchObject({ broken: { revision: 0n, differs: 'unreadable' } });
  });
});

describe('an event that was tampered with', () => {
  const stream = streamName('tally', organizationId, v7());

  /** The log, with what it gives for the stream changed on the way. */
  const tampered = (change: (event: StoredEvent) => StoredEvent[]): ChainSource => ({
    readStoredAll: (position) => log.readStoredAll(position),
    async *readStoredStream(...args) {
      for await (const event of log.readStoredStream(...args)) yield* change(event);
    },
  });
  const brokenIn = async (change: (event: StoredEvent) => StoredEvent[]) => {
    let broken;
    for await (const progress of verifyChains(tampered(change), { stream })) broken = progress.broken;
    return broken && [broken.revision, broken.differs];
  };

  beforeAll(async () => {
    const note = { command: { type: 'note', text: 'private' } } as const;
    const id = stream.split('.')[1] ?? '';
    await new CommandExecutor(log).execute(tallyExecution(id, [add(1), note, add(2)]));
  });

  it('is found whatever was changed in it', async () => {
    const second = (changed: Partial<StoredEvent>) => (event: StoredEvent) =>
      event.revision === 1n ? [{ ...event, ...changed }] : [event];
    expect(await brokenIn((event) => [event])).toBeNull();
    expect(await brokenIn(second({ data: { text: 'public' } }))).toEqual([1n, 'hash']);
    expect(await brokenIn(second({ type: 'tallied' }))).toEqual([1n, 'hash']);
    expect(await brokenIn(second({ id: v7() }))).toEqual([1n, 'hash']);
  });

  it('is found in its metadata too', async () => {
    const actor = { kind: 'user', id: 'somebody else', roles: [] };
    const acted = (event: StoredEvent) => [{ ...event, metadata: { ...fieldsOf(event.metadata), actor } }];
    expect(await brokenIn(acted)).toEqual([0n, 'hash']);
  });

  it('is found where it was taken out', async () => {
    expect(await brokenIn((event) => (event.revision === 1n ? [] : [event]))).toEqual([2n, 'revision']);
    expect(await brokenIn((event) => (event.revision === 0n ? [] : [event]))).toEqual([1n, 'revision']);
  });
});
