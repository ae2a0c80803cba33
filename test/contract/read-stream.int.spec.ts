import { BACKWARDS, END, FORWARDS, START, StreamNotFoundError } from '@eventstore/db-client';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { all, contractStore, newStream, someEvents } from './contract-store.js';

const store = contractStore();
const stream = newStream();
const COUNT = 300;

type ReadOptions = NonNullable<Parameters<typeof store.client.readStream>[1]>;

const revisions = async (options: ReadOptions): Promise<number[]> =>
  (await all(store.client.readStream(stream, options))).map(({ event }) => Number(event?.revision));

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, step) => (from <= to ? from + step : from - step));

describe('read stream', () => {
  beforeAll(async () => {
    await store.client.appendToStream(stream, someEvents(COUNT));
  });

  it('gives every event in order', async () => {
    expect(await revisions({})).toEqual(numbers(0, COUNT - 1));
  });

  it('forwards begins at the revision, inclusive, and stops after the count', async () => {
    expect(await revisions({ direction: FORWARDS, fromRevision: 7n, maxCount: 3 })).toEqual([7, 8, 9]);
    expect(await revisions({ direction: FORWARDS, fromRevision: START, maxCount: 2 })).toEqual([0, 1]);
    expect(await revisions({ fromRevision: BigInt(COUNT - 1) })).toEqual([COUNT - 1]);
  });

  it('backwards begins at the end or the revision, inclusive', async () => {
    expect(await revisions({ direction: BACKWARDS, fromRevision: END })).toEqual(numbers(COUNT - 1, 0));
    expect(await revisions({ direction: BACKWARDS, fromRevision: END, maxCount: 2 })).toEqual([COUNT - 1, COUNT - 2]);
    expect(await revisions({ direction: BACKWARDS, fromRevision: 2n })).toEqual([2, 1, 0]);
    expect(await revisions({ direction: BACKWARDS, fromRevision: START })).toEqual([0]);
  });

  it('beyond the end gives nothing', async () => {
    expect(await revisions({ fromRevision: BigInt(COUNT) })).toEqual([]);
    expect(await revisions({ fromRevision: 2n ** 63n })).toEqual([]);
  });

  it('of a stream that is not there says so', async () => {
    const missing = newStream();
    await expect(all(store.client.readStream(missing))).rejects.toMatchObject({
      constructor: StreamNotFoundError,
      streamName: missing,
    });
  });

  it('gives each event its time and its position in the log', async () => {
    const before = Date.now();
    const own = newStream();
    const { position } = await store.client.appendToStream(own, someEvents(1));
    const [read] = await all(store.client.readStream(own));
    expect(read?.event?.position).toEqual(position);
    expect(read?.commitPosition).toBe(position?.commit);
    expect(read?.event?.created.getTime()).toBeGreaterThanOrEqual(before);
    expect(read?.event?.created.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it('does not mix streams whose names begin alike', async () => {
    const short = newStream();
    await store.client.appendToStream(short, someEvents(2));
    await store.client.appendToStream(`${short}-1`, someEvents(3));
    expect(await all(store.client.readStream(short))).toHaveLength(2);
  });
});
