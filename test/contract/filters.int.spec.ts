import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  END,
  type Filter,
  type Position,
  START,
  eventTypeFilter,
  excludeSystemEvents,
  streamNameFilter,
} from '@eventstore/db-client';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { all, contractStore, itOurs, newStream, someEvents, take } from './contract-store.js';

const store = contractStore();
const run = randomUUID().replaceAll('-', '');
const orders = [1, 2, 3].map((number) => `order${run}-${number}`);
const invoices = [1, 2].map((number) => `invoice${run}-${number}`);
const perStream = 20;

/** Streams of the first events that a filtered subscription from the start delivers. */
async function streamsOf(filter: Filter, count: number): Promise<Set<string>> {
  const resolved = await take(store.client.subscribeToAll({ fromPosition: START, filter }), count);
  return new Set(resolved.map(({ event }) => event?.streamId ?? ''));
}

beforeAll(async () => {
  for (const stream of [...orders, ...invoices]) {
    await store.client.appendToStream(stream, someEvents(perStream, `${stream.split('-')[0]}-happened`));
  }
});

describe('a filter', () => {
  it('by stream prefixes takes any of them', async () => {
    const prefixes = [`order${run}-1`, `invoice${run}`];
    const wanted = new Set([orders[0], ...invoices]);
    expect(await streamsOf(streamNameFilter({ prefixes }), 3 * perStream)).toEqual(wanted);
  });

  it('by event type prefixes', async () => {
    const filter = eventTypeFilter({ prefixes: [`invoice${run}`] });
    expect(await streamsOf(filter, 2 * perStream)).toEqual(new Set(invoices));
  });

  it.each([
    { regex: `^order${run}-[23]$`, streams: orders.slice(1) },
    { regex: `^(order|invoice)${run}-1`, streams: [orders[0], invoices[0]] },
    { regex: `^order${run}.*-3|^invoice${run}-2`, streams: [orders[2], invoices[1]] },
    { regex: `e${run}`, streams: invoices },
  ])('by the regular expression $regex', async ({ regex, streams }) => {
    const filter = streamNameFilter({ regex });
    expect(await streamsOf(filter, streams.length * perStream)).toEqual(new Set(streams));
  });

  it('that excludes system events takes every other', async () => {
    const stream = newStream();
    await store.client.setStreamMetadata(stream, { maxCount: 3 });
    await store.client.appendToStream(stream, someEvents(1));
    const own: string[] = [];
    for await (const { event } of store.client.subscribeToAll({ fromPosition: START, filter: excludeSystemEvents() })) {
      own.push(event?.type ?? '');
      if (event?.streamId === stream) break;
    }
    expect(own).not.toContain('$metadata');
    expect(own).toContain('happened');
  });

  itOurs.each([
    { why: 'with a back reference', regex: '^(a)\\1' },
    { why: 'that looks ahead', regex: '^(?=a)' },
    { why: 'that is none', regex: '[' },
  ])('$why is refused', async ({ regex }) => {
    const subscription = store.client.subscribeToAll({ filter: streamNameFilter({ regex }) });
    await expect(take(subscription, 1)).rejects.toMatchObject({ code: 3 });
  });

  it('delivers what is new as well', async () => {
    const stream = newStream('late');
    const filter = streamNameFilter({ prefixes: [stream] });
    const received = take(store.client.subscribeToAll({ fromPosition: END, filter }), 2);
    for (let attempt = 0; attempt < 50; attempt += 1) {
      await store.client.appendToStream(newStream('other'), someEvents(1));
      await store.client.appendToStream(stream, someEvents(1));
    }
    const [first, second] = await received;
    expect([first?.event?.streamId, second?.event?.streamId]).toEqual([stream, stream]);
    expect(Number(second?.event?.revision)).toBe(Number(first?.event?.revision) + 1);
  });
});

describe('checkpoints', () => {
  it('come after every window times multiplier considered events, and resuming from one misses nothing', async () => {
    const stream = newStream('rare');
    for (let group = 0; group < 20; group += 1) {
      await store.client.appendToStream(newStream('noise'), someEvents(29));
      await store.client.appendToStream(stream, someEvents(1));
    }
    const log = (await all(store.client.readAll())).map(({ event }) => event?.position?.commit ?? 0n);
    const checkpoints: bigint[] = [];
    const seenAt: number[] = [];
    let seen = 0;
    const filter = streamNameFilter({
      prefixes: [stream],
      maxSearchWindow: 10,
      checkpointInterval: 3,
      checkpointReached: (_subscription: unknown, { commit }: Position) => {
        checkpoints.push(commit);
        seenAt.push(seen);
      },
    });
    const subscription = store.client.subscribeToAll({ fromPosition: START, filter });
    subscription.on('data', () => (seen += 1));
    while (seen < 20) await once(subscription, 'data');
    await subscription.unsubscribe();
    expect(checkpoints.slice(0, 10)).toEqual(log.filter((_, index) => (index + 1) % 30 === 0).slice(0, 10));
    await expectNothingMissed(filter, checkpoints.at(-1) ?? 0n, 20 - (seenAt.at(-1) ?? 0));
  });

  async function expectNothingMissed(filter: Filter, commit: bigint, remaining: number): Promise<void> {
    const fromPosition = { commit, prepare: commit };
    const resumed = await take(store.client.subscribeToAll({ fromPosition, filter }), remaining);
    expect(Number(resumed.at(-1)?.event?.revision)).toBe(19);
    expect(Number(resumed.at(0)?.event?.revision)).toBe(20 - remaining);
  }
});
