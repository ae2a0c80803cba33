import { once } from 'node:events';
import { END, START } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { contractStore, newStream, someEvents, take } from './contract-store.js';

const store = contractStore();

type Subscription = ReturnType<typeof store.client.subscribeToStream>;

const revisions = async (subscription: Subscription, count: number): Promise<number[]> =>
  (await take(subscription, count)).map(({ event }) => Number(event?.revision));

describe('subscribe to stream', () => {
  it('from the start delivers what is there, then what is new, once and in order', async () => {
    const stream = newStream();
    await store.client.appendToStream(stream, someEvents(200));
    const subscription = store.client.subscribeToStream(stream, { fromRevision: START });
    const received = revisions(subscription, 400);
    for (let appended = 0; appended < 200; appended += 10) await store.client.appendToStream(stream, someEvents(10));
    expect(await received).toEqual(Array.from({ length: 400 }, (_, revision) => revision));
  });

  it('from a revision delivers what is after it', async () => {
    const stream = newStream();
    await store.client.appendToStream(stream, someEvents(5));
    expect(await revisions(store.client.subscribeToStream(stream, { fromRevision: 2n }), 2)).toEqual([3, 4]);
  });

  it('from the end delivers only what is new', async () => {
    const stream = newStream();
    await store.client.appendToStream(stream, someEvents(5));
    const subscription = store.client.subscribeToStream(stream, { fromRevision: END });
    await once(subscription, 'caughtUp');
    const received = revisions(subscription, 2);
    await store.client.appendToStream(stream, someEvents(2));
    expect(await received).toEqual([5, 6]);
  });

  it('confirms, delivers what is there, and then says that it has caught up', async () => {
    const stream = newStream();
    await store.client.appendToStream(stream, someEvents(3));
    const seen: string[] = [];
    const subscription = store.client.subscribeToStream(stream, { fromRevision: START });
    subscription.on('confirmation', () => seen.push('confirmed'));
    subscription.on('data', () => seen.push('event'));
    await once(
      subscription.on('caughtUp', () => seen.push('caught up')),
      'caughtUp',
    );
    expect(seen).toEqual(['confirmed', 'event', 'event', 'event', 'caught up']);
    await subscription.unsubscribe();
  });

  it('of a stream that is not there waits for it, and is not caught up before it exists', async () => {
    const stream = newStream();
    const seen: string[] = [];
    const subscription = store.client.subscribeToStream(stream, { fromRevision: START });
    subscription.on('data', () => seen.push('event')).on('caughtUp', () => seen.push('caught up'));
    await once(subscription, 'confirmation');
    const caughtUp = once(subscription, 'caughtUp');
    await store.client.appendToStream(stream, someEvents(2));
    await caughtUp;
    expect(seen).toEqual(['event', 'event', 'caught up']);
    await subscription.unsubscribe();
  });

  it('from the end of a stream that is not there is live at once', async () => {
    const stream = newStream();
    const subscription = store.client.subscribeToStream(stream, { fromRevision: END });
    await once(subscription, 'caughtUp');
    const received = revisions(subscription, 1);
    await store.client.appendToStream(stream, someEvents(1));
    expect(await received).toEqual([0]);
  });
});
