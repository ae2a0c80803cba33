import { BACKWARDS, END, START, jsonEvent } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { all, contractStore, itOurs, newStream, someEvents, take } from './contract-store.js';
import { linkTo } from './link-to.js';

const store = contractStore();

/** A category that no other test uses. */
const newCategory = () => newStream('category').replaceAll('-', '');

const resolved = (stream: string, options = {}) =>
  all(store.client.readStream(stream, { resolveLinkTos: true, ...options }));

describe('a link', () => {
  it('is what it is where links are not resolved', async () => {
    const [source, links] = [newStream(), newStream()];
    await store.client.appendToStream(source, someEvents(2));
    await store.client.appendToStream(links, linkTo(1, source));
    const [read] = await all(store.client.readStream(links));
    expect(read?.event).toMatchObject({ type: '$>', streamId: links, revision: 0n });
    expect(read?.event?.data).toEqual(linkTo(1, source).data);
    expect(read?.link).toBeUndefined();
  });

  it('comes with what it names where they are', async () => {
    const [source, links] = [newStream(), newStream()];
    await store.client.appendToStream(source, someEvents(2));
    const { position } = await store.client.appendToStream(links, linkTo(1, source));
    const [read] = await resolved(links);
    expect(read?.event).toMatchObject({ type: 'happened', streamId: source, revision: 1n, data: { number: 1 } });
    expect(read?.link).toMatchObject({ type: '$>', streamId: links, revision: 0n });
    expect(read?.commitPosition).toBe(position?.commit);
  });

  it.each<[string, (stream: string) => Promise<unknown>]>([
    ['not there', () => Promise.resolve()],
    ['deleted', (stream) => store.client.deleteStream(stream)],
    ['tombstoned', (stream) => store.client.tombstoneStream(stream)],
    ['cut off', (stream) => store.client.setStreamMetadata(stream, { truncateBefore: 1 })],
  ])('to what is %s comes alone', async (how, end) => {
    const [source, links] = [newStream(), newStream()];
    await store.client.appendToStream(source, someEvents(1));
    await store.client.appendToStream(links, linkTo(how === 'not there' ? 7 : 0, source));
    await end(source);
    const [read] = await resolved(links);
    expect(read?.event).toBeUndefined();
    expect(read?.link).toMatchObject({ type: '$>', streamId: links });
  });
});

describe('system projections', () => {
  it('link the events of a category, in the order of the log', async () => {
    const category = newCategory();
    const [one, other] = [newStream(category), newStream(category)];
    for (const stream of [one, other, one]) await store.client.appendToStream(stream, someEvents(1));
    const read = await resolved(`$ce-${category}`);
    expect(read.map(({ event }) => [event?.streamId, event?.revision])).toEqual([
      [one, 0n],
      [other, 0n],
      [one, 1n],
    ]);
    expect(read.map(({ link }) => link?.revision)).toEqual([0n, 1n, 2n]);
  });

  it('link events by type, by correlation, and each new stream', async () => {
    const [stream, type, correlation] = [newStream(), newCategory(), newCategory()];
    const metadata = { $correlationId: correlation };
    await store.client.appendToStream(stream, [jsonEvent({ type, data: {}, metadata }), jsonEvent({ type, data: {} })]);
    const revisions = async (name: string) => (await resolved(name)).map(({ event }) => event?.revision);
    expect(await revisions(`$et-${type}`)).toEqual([0n, 1n]);
    expect(await revisions(`$bc-${correlation}`)).toEqual([0n]);
    const [last] = await resolved('$streams', { direction: BACKWARDS, fromRevision: END, maxCount: 1 });
    expect(last?.event).toMatchObject({ streamId: stream, revision: 0n });
  });

  itOurs('link nothing in a stream whose name would be too long, and go on', async () => {
    const correlation = newCategory();
    const [long, short] = ['x'.repeat(3_000), correlation].map(($correlationId) =>
      jsonEvent({ type: 'happened', data: {}, metadata: { $correlationId } }),
    );
    await store.client.appendToStream(
      newStream(),
      [long, short].filter((event) => event !== undefined),
    );
    expect(await resolved(`$bc-${correlation}`)).toHaveLength(1);
  });

  it('are read from a revision, both ways, over many events', async () => {
    const category = newCategory();
    await store.client.appendToStream(newStream(category), someEvents(300));
    const revisions = async (options: object) =>
      (await resolved(`$ce-${category}`, options)).map(({ link }) => Number(link?.revision));
    const numbers = Array.from({ length: 300 }, (_, number) => number);
    expect(await revisions({})).toEqual(numbers);
    expect(await revisions({ fromRevision: 290n })).toEqual(numbers.slice(290));
    expect(await revisions({ fromRevision: 150n, maxCount: 140 })).toEqual(numbers.slice(150, 290));
    const backwards = { direction: BACKWARDS, fromRevision: END };
    expect(await revisions(backwards)).toEqual(numbers.toReversed());
    expect(await revisions({ ...backwards, maxCount: 3 })).toEqual([299, 298, 297]);
  });

  it('are followed as other streams are, from before there was anything', async () => {
    const category = newCategory();
    const subscription = store.client.subscribeToStream(`$ce-${category}`, {
      fromRevision: START,
      resolveLinkTos: true,
    });
    const received = take(subscription, 200);
    for (let appended = 0; appended < 200; appended += 10)
      await store.client.appendToStream(newStream(category), someEvents(10));
    expect((await received).map(({ link }) => Number(link?.revision))).toEqual(
      Array.from({ length: 200 }, (_, revision) => revision),
    );
  });

  it('have no stream for what never happened', async () => {
    const stream = `$ce-${newCategory()}`;
    await expect(resolved(stream)).rejects.toMatchObject({ type: 'stream-not-found', streamName: stream });
  });

  it('do not show in $all', async () => {
    const category = newCategory();
    await store.client.appendToStream(newStream(category), someEvents(1));
    await resolved(`$ce-${category}`);
    const streams = (await all(store.client.readAll())).map(({ event }) => event?.streamId);
    expect(streams).not.toContain(`$ce-${category}`);
  });

  itOurs('let nobody else write to their streams', async () => {
    const stream = `$ce-${newCategory()}`;
    const refused = { type: 'access-denied' };
    await expect(store.client.appendToStream(stream, someEvents(1))).rejects.toMatchObject(refused);
    await expect(store.client.deleteStream(stream)).rejects.toMatchObject(refused);
    await expect(store.client.tombstoneStream(stream)).rejects.toMatchObject(refused);
  });

  itOurs('give the same links after a restart', async () => {
    const category = newCategory();
    await store.client.appendToStream(newStream(category), someEvents(3));
    const links = async () => (await resolved(`$ce-${category}`)).map(({ link }) => ({ ...link }));
    const before = await links();
    await store.restart();
    expect(await links()).toEqual(before);
  });
});
