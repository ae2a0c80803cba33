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
const LAST_REVISION = 2n ** 63n - 1n;

async function tombstoned(): Promise<string> {
  const stream = newStream();
  await store.client.appendToStream(stream, someEvents(3));
  await store.client.tombstoneStream(stream);
  return stream;
}

const isDeleted = (stream: string) => ({ type: 'stream-deleted', streamName: stream });

describe('a tombstoned stream', () => {
  it('is deleted for readers, both ways', async () => {
    const stream = await tombstoned();
    await expect(all(store.client.readStream(stream))).rejects.toMatchObject(isDeleted(stream));
    const backwards = store.client.readStream(stream, { direction: BACKWARDS, fromRevision: END });
    await expect(all(backwards)).rejects.toMatchObject(isDeleted(stream));
  });

  it.each<[string, AppendExpectedRevision]>([
    ['any', ANY],
    ['no stream', NO_STREAM],
    ['its last revision', 2n],
  ])('takes no events, with %s expected, by the batch or without', async (_, expectedRevision) => {
    const stream = await tombstoned();
    const credentials = { username: 'admin', password: 'changeit' };
    for (const options of [{}, { credentials }]) {
      const refused = store.client.appendToStream(stream, someEvents(1), { expectedRevision, ...options });
      await expect(refused).rejects.toMatchObject(isDeleted(stream));
    }
  });

  it('has its metadata closed, too', async () => {
    const stream = await tombstoned();
    const refused = store.client.setStreamMetadata(stream, { maxCount: 1 });
    await expect(refused).rejects.toMatchObject({ type: 'stream-deleted' });
    await expect(store.client.getStreamMetadata(stream)).rejects.toMatchObject({ type: 'stream-deleted' });
  });

  it('can be deleted or tombstoned no more', async () => {
    const stream = await tombstoned();
    await expect(store.client.tombstoneStream(stream)).rejects.toMatchObject(isDeleted(stream));
    await expect(store.client.deleteStream(stream)).rejects.toMatchObject(isDeleted(stream));
  });

  it('stays in $all with its tombstone, whose position was answered', async () => {
    const stream = newStream();
    await store.client.appendToStream(stream, someEvents(1));
    const { position } = await store.client.tombstoneStream(stream);
    const own = (await all(store.client.readAll())).filter(({ event }) => event?.streamId === stream);
    expect(own.map(({ event }) => event?.revision)).toEqual([0n, LAST_REVISION]);
    expect(own.at(-1)?.event).toMatchObject({ type: '$streamDeleted', position });
  });

  it.each<[string, ExpectedRevision]>([
    ['any', ANY],
    ['no stream', NO_STREAM],
  ])('may be one that never was, with %s expected', async (_, expectedRevision) => {
    const stream = newStream();
    await store.client.tombstoneStream(stream, { expectedRevision });
    await expect(store.client.appendToStream(stream, someEvents(1))).rejects.toMatchObject(isDeleted(stream));
  });

  it('is not tombstoned with a wrong revision expected', async () => {
    const stream = newStream();
    await store.client.appendToStream(stream, someEvents(3));
    await expect(store.client.tombstoneStream(stream, { expectedRevision: 0n })).rejects.toMatchObject({
      type: 'wrong-expected-version',
      expectedVersion: 0n,
      actualVersion: 2n,
    });
    expect(await all(store.client.readStream(stream))).toHaveLength(3);
  });

  it('may have been deleted before', async () => {
    const stream = newStream();
    await store.client.appendToStream(stream, someEvents(1));
    await store.client.deleteStream(stream);
    await store.client.tombstoneStream(stream);
    await expect(store.client.appendToStream(stream, someEvents(1))).rejects.toMatchObject(isDeleted(stream));
  });

  it('gives its subscriber the tombstone, then says that it is deleted', async () => {
    const stream = newStream();
    await store.client.appendToStream(stream, someEvents(1));
    const subscription = store.client.subscribeToStream(stream, { fromRevision: START });
    const seen: (bigint | undefined)[] = [];
    const ended = new Promise((resolve) => subscription.once('error', resolve));
    subscription.on('data', ({ event }) => seen.push(event?.revision));
    await new Promise((resolve) => subscription.once('caughtUp', resolve));
    await store.client.tombstoneStream(stream);
    expect(await ended).toMatchObject(isDeleted(stream));
    expect(seen).toEqual([0n, LAST_REVISION]);
  });

  it('gives it to who is still behind, too', async () => {
    const stream = newStream();
    await store.client.appendToStream(stream, someEvents(2_000));
    const subscription = store.client.subscribeToStream(stream, { fromRevision: START });
    const ended = new Promise((resolve) => subscription.once('error', resolve));
    await new Promise((resolve) => subscription.once('confirmation', resolve));
    await store.client.tombstoneStream(stream);
    let last: bigint | undefined;
    subscription.on('data', ({ event }) => (last = event?.revision));
    expect(await ended).toMatchObject(isDeleted(stream));
    expect(last).toBe(LAST_REVISION);
  });

  it('lets nobody subscribe', async () => {
    const stream = await tombstoned();
    const subscription = store.client.subscribeToStream(stream, { fromRevision: START });
    const ended = new Promise((resolve) => subscription.on('data', () => undefined).once('error', resolve));
    expect(await ended).toMatchObject(isDeleted(stream));
  });

  itOurs('is one after a restart, too', async () => {
    const stream = await tombstoned();
    await store.restart();
    await expect(store.client.appendToStream(stream, someEvents(1))).rejects.toMatchObject(isDeleted(stream));
  });
});
