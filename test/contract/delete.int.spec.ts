import {
  ANY,
  BACKWARDS,
  END,
  NO_STREAM,
  START,
  type AppendExpectedRevision,
  type ExpectedRevision,
} from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { all, contractStore, itOurs, newStream, someEvents } from './contract-store.js';

const store = contractStore();

const revisions = async (stream: string): Promise<number[]> =>
  (await all(store.client.readStream(stream))).map(({ event }) => Number(event?.revision));

async function streamOf(count: number): Promise<string> {
  const stream = newStream();
  await store.client.appendToStream(stream, someEvents(count));
  return stream;
}

describe('a deleted stream', () => {
  it('is not found, and its deletion has a position', async () => {
    const stream = await streamOf(3);
    const { position } = await store.client.deleteStream(stream);
    expect(position?.commit).toBeGreaterThan(0n);
    await expect(revisions(stream)).rejects.toMatchObject({ type: 'stream-not-found' });
  });

  it('stays in $all', async () => {
    const stream = await streamOf(3);
    await store.client.deleteStream(stream);
    const own = (await all(store.client.readAll())).filter(({ event }) => event?.streamId === stream);
    expect(own).toHaveLength(3);
  });

  it('keeps nothing of its metadata but that it is deleted', async () => {
    const stream = await streamOf(3);
    await store.client.setStreamMetadata(stream, { maxCount: 2, owner: 'me' });
    await store.client.deleteStream(stream);
    const [last] = await all(store.client.readStream(`$$${stream}`, { direction: BACKWARDS, fromRevision: END }));
    expect(Object.keys(last?.event?.data ?? {})).toEqual(['$tb']);
  });

  it.each<[string, AppendExpectedRevision]>([
    ['any', ANY],
    ['no stream', NO_STREAM],
    ['its last revision', 2n],
  ])('goes on counting when it is written to with %s', async (_, expectedRevision) => {
    const stream = await streamOf(3);
    await store.client.deleteStream(stream);
    const { nextExpectedRevision } = await store.client.appendToStream(stream, someEvents(2), { expectedRevision });
    expect(nextExpectedRevision).toBe(4n);
    expect(await revisions(stream)).toEqual([3, 4]);
  });

  it('is back when its metadata is written', async () => {
    const stream = await streamOf(3);
    await store.client.deleteStream(stream);
    await store.client.setStreamMetadata(stream, { truncateBefore: 1 });
    expect(await revisions(stream)).toEqual([1, 2]);
  });

  it('can be deleted again once it is back', async () => {
    const stream = await streamOf(1);
    await store.client.deleteStream(stream);
    await store.client.appendToStream(stream, someEvents(1));
    await store.client.deleteStream(stream, { expectedRevision: 1n });
    await expect(revisions(stream)).rejects.toMatchObject({ type: 'stream-not-found' });
  });

  it.each<[string, ExpectedRevision, bigint]>([
    ['a revision that is not its last', 1n, 1n],
    ['no stream', NO_STREAM, -1n],
  ])('is not deleted with %s expected', async (_, expectedRevision, expectedVersion) => {
    const stream = await streamOf(3);
    await expect(store.client.deleteStream(stream, { expectedRevision })).rejects.toMatchObject({
      type: 'wrong-expected-version',
      streamName: stream,
      expectedVersion,
      actualVersion: 2n,
    });
    expect(await revisions(stream)).toEqual([0, 1, 2]);
  });

  it.each<[string, ExpectedRevision]>([
    ['any', ANY],
    ['a revision', 0n],
  ])('that never was cannot be deleted, with %s expected', async (_, expectedRevision) => {
    const deleting = store.client.deleteStream(newStream(), { expectedRevision });
    await expect(deleting).rejects.toMatchObject({ type: 'wrong-expected-version' });
  });

  it('may be one that has only metadata', async () => {
    const stream = newStream();
    await store.client.setStreamMetadata(stream, { maxCount: 2 });
    await store.client.deleteStream(stream);
    expect(await store.client.appendToStream(stream, someEvents(1))).toMatchObject({ nextExpectedRevision: 0n });
  });

  itOurs('is one after a restart, too', async () => {
    const stream = await streamOf(3);
    await store.client.deleteStream(stream);
    await store.restart();
    await expect(revisions(stream)).rejects.toMatchObject({ type: 'stream-not-found' });
  });

  it('is waited for by who subscribes to it, who gets what comes then', async () => {
    const stream = await streamOf(3);
    await store.client.deleteStream(stream);
    const subscription = store.client.subscribeToStream(stream, { fromRevision: START });
    const first = new Promise((resolve) => subscription.once('data', ({ event }) => resolve(event?.revision)));
    await store.client.appendToStream(stream, someEvents(1));
    expect(await first).toBe(3n);
    await subscription.unsubscribe();
  });
});
