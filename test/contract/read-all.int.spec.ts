import { BACKWARDS, END, START } from '@eventstore/db-client';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { all, contractStore, itOurs, newStream, someEvents } from './contract-store.js';

const store = contractStore();
const streams = [newStream(), newStream(), newStream()];

type ReadAllOptions = NonNullable<Parameters<typeof store.client.readAll>[0]>;

/** What this file wrote, as a read of `$all` gives it. */
async function ownEvents(options: ReadAllOptions = {}) {
  const events = (await all(store.client.readAll(options))).map(({ event }) => event);
  return events.flatMap((event) => (event && streams.includes(event.streamId) ? [event] : []));
}

describe('read $all', () => {
  beforeAll(async () => {
    for (const stream of [...streams, ...streams]) await store.client.appendToStream(stream, someEvents(50));
  });

  it('gives the events of all streams in the order they were appended', async () => {
    const order = (await ownEvents()).map(({ streamId, revision }) => `${streamId} ${revision}`);
    const written = [0, 50].flatMap((from) =>
      streams.flatMap((stream) => Array.from({ length: 50 }, (_, step) => `${stream} ${from + step}`)),
    );
    expect(order).toEqual(written);
  });

  it('backwards gives the reverse', async () => {
    const forwards = (await ownEvents()).map(({ id }) => id);
    const backwards = (await ownEvents({ direction: BACKWARDS, fromPosition: END })).map(({ id }) => id);
    expect(backwards).toEqual(forwards.reverse());
  });

  it('begins at the position, inclusive, both ways', async () => {
    const events = await ownEvents();
    const middle = events[100]?.position ?? { commit: -1n, prepare: -1n };
    expect((await ownEvents({ fromPosition: middle })).at(0)?.id).toBe(events[100]?.id);
    const [first] = await all(store.client.readAll({ direction: BACKWARDS, fromPosition: middle, maxCount: 1 }));
    expect(first?.event?.position?.commit).toBeLessThanOrEqual(middle.commit);
  });

  it('stops after the count', async () => {
    expect(await all(store.client.readAll({ fromPosition: START, maxCount: 7 }))).toHaveLength(7);
  });

  it('from the end forwards gives nothing', async () => {
    expect(await all(store.client.readAll({ fromPosition: END }))).toEqual([]);
  });

  itOurs('gives the same positions after a restart, and later ones after them', async () => {
    const before = await ownEvents();
    await store.restart();
    const { position } = await store.client.appendToStream(newStream(), someEvents(1));
    expect(await ownEvents()).toEqual(before);
    expect(position?.commit).toBeGreaterThan(before.at(-1)?.position?.commit ?? 0n);
  });
});
