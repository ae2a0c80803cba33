import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { END, START, binaryEvent } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { all, contractStore, itOurs, newStream, someEvents, take } from './contract-store.js';
import { followAll, rawClient } from './raw-streams.js';

const store = contractStore();

describe('subscribe to $all', () => {
  it('hands over from the past to the present without a gap or a double, while writers write', async () => {
    const streams = Array.from({ length: 20 }, () => newStream());
    const write = (rounds: number) =>
      Promise.all(
        streams.map(async (stream) => {
          for (let round = 0; round < rounds; round += 1) await store.client.appendToStream(stream, someEvents(5));
        }),
      );
    await write(4);
    const received = Promise.all([1, 2, 3].map(() => takeOf(streams, 20 * 5 * 12)));
    await write(8);
    const written = (await all(store.client.readAll())).flatMap(({ event }) =>
      event && streams.includes(event.streamId) ? [event.id] : [],
    );
    for (const ids of await received) expect(ids).toEqual(written);
  });

  it('from a position delivers strictly what is after it', async () => {
    const stream = newStream();
    const first = await store.client.appendToStream(stream, someEvents(1));
    const second = await store.client.appendToStream(stream, someEvents(1));
    const fromPosition = first.position ?? START;
    const [next] = await take(store.client.subscribeToAll({ fromPosition }), 1);
    expect(next?.event?.position).toEqual(second.position);
  });

  it('from the end delivers only what is new', async () => {
    const subscription = store.client.subscribeToAll({ fromPosition: END });
    await once(subscription, 'caughtUp');
    const received = take(subscription, 1);
    const { position } = await store.client.appendToStream(newStream(), someEvents(1));
    expect((await received)[0]?.event?.position).toEqual(position);
  });

  it('that does not read for a while still gets everything, in order', async () => {
    const stream = newStream();
    const subscription = store.client.subscribeToAll({ fromPosition: END });
    await once(subscription, 'caughtUp');
    const count = 3_000;
    for (let appended = 0; appended < count; appended += 500) {
      await store.client.appendToStream(stream, someEvents(500));
    }
    await delay(100);
    const received = await take(subscription, count);
    const revisions = received.map(({ event }) => Number(event?.revision));
    expect(revisions).toEqual(Array.from({ length: count }, (_, revision) => revision));
  });

  itOurs('that never reads does not grow the memory of the server', async () => {
    const data = Buffer.alloc(400_000);
    for (let appended = 0; appended < 50; appended += 1) {
      await store.client.appendToStream(newStream(), binaryEvent({ type: 'large', data }));
    }
    const before = await heapOf(store.process.pid);
    const client = rawClient(store);
    const idle = Array.from({ length: 30 }, () => followAll(client).pause());
    await delay(2_000);
    // All of them together would take 600 MB.
    expect((await heapOf(store.process.pid)) - before).toBeLessThan(120_000_000);
    for (const call of idle) call.on('error', () => undefined).cancel();
    client.close();
  });

  it('is caught up once', async () => {
    let caughtUp = 0;
    const subscription = store.client.subscribeToAll({ fromPosition: START });
    subscription.on('caughtUp', () => (caughtUp += 1));
    subscription.resume();
    await once(subscription, 'caughtUp');
    for (let more = 0; more < 3; more += 1) {
      const next = once(subscription, 'data');
      await store.client.appendToStream(newStream(), someEvents(1));
      await next;
    }
    expect(caughtUp).toBe(1);
    await subscription.unsubscribe();
  });
});

/** Ids of the first events of these streams that a subscription from the start delivers. */
async function takeOf(streams: readonly string[], count: number): Promise<string[]> {
  const ids: string[] = [];
  for await (const { event } of store.client.subscribeToAll({ fromPosition: START })) {
    if (event && streams.includes(event.streamId)) ids.push(event.id);
    if (ids.length === count) break;
  }
  return ids;
}

/** Bytes of memory that a process has for itself, without the mapped pages of the log. */
async function heapOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/RssAnon:\s+(\d+) kB/.exec(status)?.[1]) * 1_024;
}
