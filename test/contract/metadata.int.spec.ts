import { setTimeout as delay } from 'node:timers/promises';
import { BACKWARDS, END, NO_STREAM, STREAM_EXISTS, binaryEvent } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { all, contractStore, itOurs, newStream, someEvents } from './contract-store.js';
import { append, proposedMessage, rawClient, shared } from './raw-streams.js';

const store = contractStore();

const revisions = async (stream: string, options = {}): Promise<number[]> =>
  (await all(store.client.readStream(stream, options))).map(({ event }) => Number(event?.revision));

async function streamOf(count: number): Promise<string> {
  const stream = newStream();
  await store.client.appendToStream(stream, someEvents(count));
  return stream;
}

describe('stream metadata', () => {
  it('is what was written last, custom keys too', async () => {
    const stream = await streamOf(1);
    await store.client.setStreamMetadata(stream, { maxCount: 7, owner: 'first' });
    await store.client.setStreamMetadata(stream, {
      maxAge: 100,
      cacheControl: 15,
      acl: { readRoles: ['a'] },
      owner: 'me',
    });
    const { metadata } = await store.client.getStreamMetadata(stream);
    expect(metadata).toEqual({ maxAge: 100, cacheControl: 15, acl: { readRoles: ['a'] }, owner: 'me' });
  });

  it('is none for a stream that has none', async () => {
    const stream = newStream();
    expect(await store.client.getStreamMetadata(stream)).toEqual({ streamName: stream });
  });

  it('may be set with an expected revision, before the stream is there', async () => {
    const stream = newStream();
    await store.client.setStreamMetadata(stream, { maxCount: 2 }, { expectedRevision: NO_STREAM });
    const again = store.client.setStreamMetadata(stream, { maxCount: 3 }, { expectedRevision: NO_STREAM });
    await expect(again).rejects.toMatchObject({ type: 'wrong-expected-version' });
    await store.client.appendToStream(stream, someEvents(5), { expectedRevision: NO_STREAM });
    expect(await revisions(stream)).toEqual([3, 4]);
  });

  it('shows only its last event when its own stream is read', async () => {
    const stream = await streamOf(1);
    for (const maxCount of [1, 2, 3]) await store.client.setStreamMetadata(stream, { maxCount });
    expect(await revisions(`$$${stream}`)).toEqual([2]);
  });

  it('that is no JSON says nothing', async () => {
    const stream = await streamOf(3);
    const event = binaryEvent({ type: '$metadata', data: Buffer.from('{"$maxCount":1}') });
    await store.client.appendToStream(`$$${stream}`, event);
    expect(await revisions(stream)).toEqual([0, 1, 2]);
  });

  it('$maxCount shows the last events, both ways, and appends go on counting', async () => {
    const stream = await streamOf(10);
    await store.client.setStreamMetadata(stream, { maxCount: 3 });
    expect(await revisions(stream)).toEqual([7, 8, 9]);
    expect(await revisions(stream, { fromRevision: 2n, maxCount: 2 })).toEqual([7, 8]);
    expect(await revisions(stream, { direction: BACKWARDS, fromRevision: END })).toEqual([9, 8, 7]);
    await store.client.appendToStream(stream, someEvents(1), { expectedRevision: 9n });
    expect(await revisions(stream)).toEqual([8, 9, 10]);
  });

  it('$tb hides what is before it', async () => {
    const stream = await streamOf(5);
    await store.client.setStreamMetadata(stream, { truncateBefore: 3 });
    expect(await revisions(stream)).toEqual([3, 4]);
    await store.client.setStreamMetadata(stream, { truncateBefore: 50 });
    expect(await revisions(stream)).toEqual([]);
  });

  it('$maxAge hides what is older', async () => {
    const stream = await streamOf(2);
    await store.client.setStreamMetadata(stream, { maxAge: 1 });
    await delay(1_100);
    await store.client.appendToStream(stream, someEvents(1));
    expect(await revisions(stream)).toEqual([2]);
  });

  it('hides nothing in $all', async () => {
    const stream = await streamOf(5);
    await store.client.setStreamMetadata(stream, { maxCount: 1, truncateBefore: 4 });
    const own = (await all(store.client.readAll())).filter(({ event }) => event?.streamId === stream);
    expect(own).toHaveLength(5);
  });

  itOurs('is the same after a restart', async () => {
    const stream = await streamOf(5);
    await store.client.setStreamMetadata(stream, { maxCount: 2 });
    await store.restart();
    expect(await revisions(stream)).toEqual([3, 4]);
  });
});

describe('a stream whose $tb is the highest number is deleted softly', () => {
  async function deletedStream(): Promise<string> {
    const stream = await streamOf(3);
    const client = rawClient(store);
    const properties = { type: '$metadata', 'content-type': 'application/json' };
    const id = new shared.UUID().setString('0b51f2f1-0000-4000-8000-000000000001');
    const message = proposedMessage(id, properties).setData(Buffer.from('{"$tb":9223372036854775807}'));
    await append(client, `$$${stream}`, [message]);
    client.close();
    return stream;
  }

  it('and is not found', async () => {
    const stream = await deletedStream();
    await expect(revisions(stream)).rejects.toMatchObject({ type: 'stream-not-found' });
  });

  it('and is deleted for who expects it to exist', async () => {
    const stream = await deletedStream();
    const refused = store.client.appendToStream(stream, someEvents(1), { expectedRevision: STREAM_EXISTS });
    await expect(refused).rejects.toMatchObject({ type: 'stream-deleted', streamName: stream });
  });

  it('and takes events from who expects no stream, which go on counting and are shown', async () => {
    const stream = await deletedStream();
    const revived = await store.client.appendToStream(stream, someEvents(2), { expectedRevision: NO_STREAM });
    expect(revived.nextExpectedRevision).toBe(4n);
    expect(await revisions(stream)).toEqual([3, 4]);
  });
});
