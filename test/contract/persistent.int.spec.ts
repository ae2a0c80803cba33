import { once } from 'node:events';
import {
  END,
  eventTypeFilter,
  type PersistentSubscriptionToStream,
  type PersistentSubscriptionToStreamResolvedEvent,
  type PersistentSubscriptionToStreamSettings,
  persistentSubscriptionToAllSettingsFromDefaults,
  persistentSubscriptionToStreamSettingsFromDefaults,
  PINNED,
  DISPATCH_TO_SINGLE,
  START,
} from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { until } from '../support/projecting.js';
import { all, contractStore, itOurs, newStream, someEvents } from './contract-store.js';

const store = contractStore();

const group = 'workers';

const settingsOf = (settings: Partial<PersistentSubscriptionToStreamSettings>) =>
  persistentSubscriptionToStreamSettingsFromDefaults({ startFrom: START, ...settings });

/** A stream with so many events, and a group on it. */
async function streamWithGroup(events: number, settings: Partial<PersistentSubscriptionToStreamSettings> = {}) {
  const stream = newStream();
  if (events > 0) await store.client.appendToStream(stream, someEvents(events));
  await store.client.createPersistentSubscriptionToStream(stream, group, settingsOf(settings));
  return stream;
}

type Consumer = PersistentSubscriptionToStream;
type Delivered = PersistentSubscriptionToStreamResolvedEvent;

/** A consumer that keeps what it gets, and does with each what it is told to. */
function consumer(stream: string, act: (event: Delivered, consumer: Consumer) => unknown, bufferSize = 10) {
  const subscription = store.client.subscribeToPersistentSubscriptionToStream(stream, group, { bufferSize });
  const got: Delivered[] = [];
  const errors: unknown[] = [];
  subscription.on('error', (error) => errors.push(error));
  subscription.on('data', (event: Delivered) => {
    got.push(event);
    void act(event, subscription);
  });
  const revisions = () => got.map(({ event }) => Number(event?.revision));
  return { subscription, got, errors, revisions };
}

const acknowledge = (event: Delivered, subscription: Consumer) => subscription.ack(event);
const nothing = (): void => undefined;

const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, number) => from + number);
const info = (stream: string) => store.client.getPersistentSubscriptionToStreamInfo(stream, group);

describe('a group of consumers', () => {
  it('gets what is there, and what is new, each event once where each is acknowledged', async () => {
    const stream = await streamWithGroup(100);
    const { subscription, revisions } = consumer(stream, acknowledge);
    await until(() => Promise.resolve(revisions().length === 100));
    await store.client.appendToStream(stream, someEvents(50));
    await until(() => Promise.resolve(revisions().length === 150));
    expect(revisions()).toEqual(numbers(150));
    await subscription.unsubscribe();
  });

  it.each([
    ['a revision, which comes first', 7n, numbers(3, 7)],
    ['the end', END, numbers(3, 10)],
  ] as const)('begins from %s', async (_, startFrom, expected) => {
    const stream = await streamWithGroup(10, { startFrom });
    const { subscription, revisions } = consumer(stream, acknowledge);
    await once(subscription, 'confirmation');
    await store.client.appendToStream(stream, someEvents(3));
    await until(() => Promise.resolve(revisions().length >= 3));
    expect(revisions().slice(0, 3)).toEqual(expected);
    await subscription.unsubscribe();
  });

  it('waits for a stream that is not there', async () => {
    const stream = await streamWithGroup(0);
    const { subscription, revisions } = consumer(stream, acknowledge);
    await once(subscription, 'confirmation');
    await store.client.appendToStream(stream, someEvents(2));
    await until(() => Promise.resolve(revisions().length === 2));
    await subscription.unsubscribe();
  });

  it('shares the events among its consumers', async () => {
    const stream = await streamWithGroup(0);
    const consumers = [consumer(stream, acknowledge), consumer(stream, acknowledge)];
    await Promise.all(consumers.map(({ subscription }) => once(subscription, 'confirmation')));
    await store.client.appendToStream(stream, someEvents(40));
    await until(() => Promise.resolve(consumers.flatMap(({ got }) => got).length === 40));
    expect(consumers.flatMap(({ revisions }) => revisions()).toSorted((a, b) => a - b)).toEqual(numbers(40));
    expect(consumers.map(({ got }) => got.length)).toEqual([20, 20]);
    await Promise.all(consumers.map(({ subscription }) => subscription.unsubscribe()));
  });

  it('gives everything to one of them, for as long as that has room, where it dispatches to a single one', async () => {
    const stream = await streamWithGroup(0, { consumerStrategyName: DISPATCH_TO_SINGLE });
    const [first, second] = [consumer(stream, nothing, 5), consumer(stream, nothing, 5)];
    await once(first.subscription, 'confirmation');
    await once(second.subscription, 'confirmation');
    await store.client.appendToStream(stream, someEvents(8));
    await until(() => Promise.resolve(first.got.length + second.got.length === 8));
    expect([first.got.length, second.got.length].toSorted()).toEqual([3, 5]);
    await Promise.all([first, second].map(({ subscription }) => subscription.unsubscribe()));
  });

  it('gives what is of one stream to one consumer where it pins', async () => {
    const category = newStream('pinned').replaceAll('-', '');
    const stream = `$ce-${category}`;
    const settings = settingsOf({ consumerStrategyName: PINNED, resolveLinkTos: true });
    await store.client.createPersistentSubscriptionToStream(stream, group, settings);
    const consumers = [consumer(stream, acknowledge), consumer(stream, acknowledge)];
    await Promise.all(consumers.map(({ subscription }) => once(subscription, 'confirmation')));
    const streams = numbers(20).map((number) => `${category}-${number}`);
    for (const source of [...streams, ...streams]) await store.client.appendToStream(source, someEvents(1));
    await until(() => Promise.resolve(consumers.flatMap(({ got }) => got).length === 40));
    const sources = consumers.map(({ got }) => new Set(got.map(({ event }) => event?.streamId)));
    expect(sources.reduce((sum, { size }) => sum + size, 0)).toBe(20);
    expect(consumers.every(({ got }) => got.every(({ link }) => link?.streamId === stream))).toBe(true);
    await Promise.all(consumers.map(({ subscription }) => subscription.unsubscribe()));
  });

  it('never has more in the hands of a consumer than that can hold', async () => {
    const stream = await streamWithGroup(30);
    const { subscription, got } = consumer(stream, nothing, 4);
    await until(() => Promise.resolve(got.length === 4));
    expect((await info(stream)).stats.totalInFlightMessages).toBe(4);
    await subscription.ack(...got.slice(0, 2));
    await until(() => Promise.resolve(got.length === 6));
    await subscription.unsubscribe();
  });

  it('gives what a consumer had to others once that is gone', async () => {
    const stream = await streamWithGroup(5);
    const first = consumer(stream, nothing);
    await until(() => Promise.resolve(first.got.length === 5));
    await first.subscription.unsubscribe();
    const other = consumer(stream, acknowledge);
    await until(() => Promise.resolve(other.got.length === 5));
    expect(other.got.map(({ retryCount }) => retryCount)).toEqual([1, 1, 1, 1, 1]);
    await other.subscription.unsubscribe();
  });

  it('delivers again what is not acknowledged in time', async () => {
    const stream = await streamWithGroup(1, { messageTimeout: 300 });
    const { subscription, got } = consumer(stream, (event, self) => event.retryCount > 0 && self.ack(event));
    await until(() => Promise.resolve(got.length === 2));
    expect(got.map(({ retryCount }) => retryCount)).toEqual([0, 1]);
    await subscription.unsubscribe();
  });
});

describe('an event that a consumer cannot deal with', () => {
  const parkedCount = async (stream: string) => (await info(stream)).stats.parkedMessageCount;

  it('comes again, until it was tried too often; then it is parked', async () => {
    const stream = await streamWithGroup(2, { maxRetryCount: 2 });
    const { subscription, got } = consumer(stream, (event, self) =>
      event.event?.revision === 0n ? self.nack('retry', 'not now', event) : self.ack(event),
    );
    await until(async () => (await parkedCount(stream)) === 1n);
    const tries = got.filter(({ event }) => event?.revision === 0n).map(({ retryCount }) => retryCount);
    expect(tries).toEqual([0, 1, 2]);
    await subscription.unsubscribe();
  });

  it('is parked as a link that says why, and tried again on demand', async () => {
    const stream = await streamWithGroup(4);
    let isBroken = true;
    const { subscription, got } = consumer(stream, (event, self) =>
      isBroken && event.event?.revision !== 3n ? self.nack('park', 'cannot read it', event) : self.ack(event),
    );
    await until(async () => (await parkedCount(stream)) === 3n);
    const parked = await all(store.client.readStream(`$persistentsubscription-${stream}::${group}-parked`));
    expect(parked[0]?.event).toMatchObject({ type: '$>', metadata: { SubscriptionEventNumber: '0' } });
    expect(JSON.stringify(parked[0]?.event?.metadata)).toContain('cannot read it');
    isBroken = false;
    got.splice(0);
    await store.client.replayParkedMessagesToStream(stream, group, { stopAt: 2 });
    await until(async () => (await parkedCount(stream)) === 1n);
    expect(got.map(({ event }) => event?.revision)).toEqual([0n, 1n]);
    await store.client.replayParkedMessagesToStream(stream, group);
    await until(async () => (await parkedCount(stream)) === 0n);
    expect(got.map(({ event }) => event?.revision)).toEqual([0n, 1n, 2n]);
    await subscription.unsubscribe();
  });

  it('is passed over where that is asked for', async () => {
    const stream = await streamWithGroup(2, { checkPointUpperBound: 1, checkPointLowerBound: 0 });
    const { subscription, got } = consumer(stream, (event, self) => self.nack('skip', 'no use', event));
    await until(async () => (await info(stream)).stats.lastCheckpointedEventRevision === 1n);
    expect(got.length).toBe(2);
    expect(await parkedCount(stream)).toBe(0n);
    await subscription.unsubscribe();
  });

  it('is not tried again up to a negative revision', async () => {
    const stream = await streamWithGroup(0);
    const failing = store.client.replayParkedMessagesToStream(stream, group, { stopAt: -1 });
    await expect(failing).rejects.toMatchObject({ type: 'persistent-subscription-failed' });
  });
});

describe('how far a group has come', () => {
  it('is noted, and never past what is not acknowledged', async () => {
    const settings = { checkPointUpperBound: 2, checkPointLowerBound: 0, checkPointAfter: 100 };
    const stream = await streamWithGroup(6, settings);
    const { subscription } = consumer(stream, (event, self) => event.event?.revision !== 3n && self.ack(event));
    await until(async () => (await info(stream)).stats.lastCheckpointedEventRevision === 2n);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await info(stream)).stats.lastCheckpointedEventRevision).toBe(2n);
    await subscription.unsubscribe();
  });

  itOurs('outlives the server, as the group does', async () => {
    const stream = await streamWithGroup(10, { checkPointUpperBound: 1, checkPointLowerBound: 1 });
    const before = consumer(stream, (event, self) => Number(event.event?.revision) < 4 && self.ack(event));
    await until(async () => (await info(stream)).stats.lastCheckpointedEventRevision === 3n);
    await before.subscription.unsubscribe();
    await store.restart();
    const { subscription, revisions } = consumer(stream, acknowledge);
    await until(() => Promise.resolve(revisions().length === 6));
    expect(revisions()).toEqual(numbers(6, 4));
    await subscription.unsubscribe();
  });
});

describe('a group on $all', () => {
  const settings = persistentSubscriptionToAllSettingsFromDefaults({
    startFrom: END,
    checkPointLowerBound: 0,
    checkPointUpperBound: 1,
  });

  it('gets what its filter takes, from where it was made', async () => {
    const [name, type] = [newStream('group'), newStream('type')];
    const filter = eventTypeFilter({ prefixes: [type] });
    await store.client.appendToStream(newStream(), someEvents(2, type));
    await store.client.createPersistentSubscriptionToAll(name, settings, { filter });
    await store.client.appendToStream(newStream(), [...someEvents(2, type), ...someEvents(2)]);
    const subscription = store.client.subscribeToPersistentSubscriptionToAll(name);
    const types: (string | undefined)[] = [];
    subscription.on('data', ({ event }) => types.push(event?.type));
    await until(() => Promise.resolve(types.length >= 2));
    expect(types).toEqual([type, type]);
    await subscription.unsubscribe();
    await store.client.deletePersistentSubscriptionToAll(name);
  });

  it('is not told of its own notes, and comes to rest', async () => {
    const name = newStream('group');
    await store.client.createPersistentSubscriptionToAll(name, settings);
    const subscription = store.client.subscribeToPersistentSubscriptionToAll(name);
    const streams: string[] = [];
    subscription.on('error', nothing).on('data', (event) => {
      streams.push(event.event?.streamId ?? '');
      void subscription.ack(event);
    });
    const stream = newStream();
    await store.client.appendToStream(stream, someEvents(3));
    const stats = async () => (await store.client.getPersistentSubscriptionToAllInfo(name)).stats;
    await until(async () => (await stats()).lastCheckpointedEventPosition !== undefined);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(streams.filter((one) => one === stream)).toHaveLength(3);
    expect(streams.filter((one) => one.includes(`::${name}-`))).toEqual([]);
    await subscription.unsubscribe();
    await store.client.deletePersistentSubscriptionToAll(name);
  });

  it('cannot begin after the end of the log', async () => {
    const startFrom = { commit: 10n ** 15n, prepare: 10n ** 15n };
    const creating = store.client.createPersistentSubscriptionToAll(newStream('group'), { ...settings, startFrom });
    await expect(creating).rejects.toMatchObject({ type: 'persistent-subscription-failed' });
  });
});

describe('the groups', () => {
  const missing = { type: 'persistent-subscription-does-not-exist', groupName: group };

  it('are there once', async () => {
    const stream = await streamWithGroup(0);
    const again = store.client.createPersistentSubscriptionToStream(stream, group, settingsOf({}));
    await expect(again).rejects.toMatchObject({
      type: 'persistent-subscription-exists',
      streamName: stream,
      groupName: group,
    });
  });

  it('must be able to work', async () => {
    const settings = settingsOf({ readBatchSize: 500, historyBufferSize: 500 });
    const creating = store.client.createPersistentSubscriptionToStream(newStream(), group, settings);
    await expect(creating).rejects.toMatchObject({
      type: 'persistent-subscription-failed',
      reason: expect.stringContaining('buffer size'),
    });
  });

  it('that are not there are refused by name', async () => {
    const stream = newStream();
    const unknown = { ...missing, streamName: stream };
    await expect(store.client.deletePersistentSubscriptionToStream(stream, group)).rejects.toMatchObject(unknown);
    const updating = store.client.updatePersistentSubscriptionToStream(stream, group, settingsOf({}));
    await expect(updating).rejects.toMatchObject(unknown);
    await expect(info(stream)).rejects.toMatchObject(unknown);
    await expect(store.client.replayParkedMessagesToStream(stream, group)).rejects.toMatchObject(unknown);
    const { errors } = consumer(stream, nothing);
    await until(() => Promise.resolve(errors.length > 0));
    expect(errors[0]).toMatchObject(unknown);
  });

  it('take as many consumers as they may have', async () => {
    const stream = await streamWithGroup(0, { maxSubscriberCount: 1 });
    const first = consumer(stream, nothing);
    await once(first.subscription, 'confirmation');
    const second = consumer(stream, nothing);
    await until(() => Promise.resolve(second.errors.length > 0));
    expect(second.errors[0]).toMatchObject({ type: 'maximum-subscribers-reached', streamName: stream });
    await first.subscription.unsubscribe();
  });

  it('drop their consumers when they change, and go on from where they were', async () => {
    const stream = await streamWithGroup(4, { checkPointUpperBound: 1, checkPointLowerBound: 0 });
    const before = consumer(stream, acknowledge);
    await until(async () => (await info(stream)).stats.lastCheckpointedEventRevision === 3n);
    await store.client.updatePersistentSubscriptionToStream(stream, group, settingsOf({ messageTimeout: 5_000 }));
    await until(() => Promise.resolve(before.errors.length > 0));
    expect(before.errors[0]).toMatchObject({ type: 'persistent-subscription-dropped', streamName: stream });
    expect((await info(stream)).settings.messageTimeout).toBe(5_000);
    const after = consumer(stream, acknowledge);
    await store.client.appendToStream(stream, someEvents(1));
    await until(() => Promise.resolve(after.revisions().length > 0));
    expect(after.revisions()).toEqual([4]);
    await after.subscription.unsubscribe();
  });

  it('are gone with their notes when they are deleted', async () => {
    const stream = await streamWithGroup(3, { checkPointUpperBound: 1, checkPointLowerBound: 0 });
    const before = consumer(stream, (event, self) => self.nack('park', 'no', event));
    await until(async () => (await info(stream)).stats.parkedMessageCount === 3n);
    await store.client.deletePersistentSubscriptionToStream(stream, group);
    await until(() => Promise.resolve(before.errors.length > 0));
    await expect(info(stream)).rejects.toMatchObject(missing);
    await store.client.createPersistentSubscriptionToStream(stream, group, settingsOf({}));
    expect((await info(stream)).stats).toMatchObject({
      parkedMessageCount: 0n,
      lastCheckpointedEventRevision: undefined,
    });
    const { subscription, revisions } = consumer(stream, acknowledge);
    await until(() => Promise.resolve(revisions().length === 3));
    await subscription.unsubscribe();
  });

  it('tell how they are', async () => {
    const stream = await streamWithGroup(3, { extraStatistics: true });
    const { subscription } = consumer(stream, acknowledge, 7);
    await until(async () => (await info(stream)).stats.totalItems === 3n);
    const told = await info(stream);
    expect(told).toMatchObject({
      eventSource: stream,
      groupName: group,
      status: 'Live',
      settings: { startFrom: START, extraStatistics: true, historyBufferSize: 500, consumerStrategyName: 'RoundRobin' },
      stats: { lastKnownEventRevision: 2n, parkedMessageCount: 0n, totalInFlightMessages: 0 },
    });
    expect(told.connections).toHaveLength(1);
    expect(told.connections[0]).toMatchObject({ totalItems: 3n, availableSlots: 7, inFlightMessages: 0 });
    expect([...(told.connections[0]?.extraStatistics?.keys() ?? [])]).toContain('median');
    const listed = await store.client.listPersistentSubscriptionsToStream(stream);
    expect(listed.map(({ groupName }) => groupName)).toEqual([group]);
    const everything = await store.client.listAllPersistentSubscriptions();
    expect(everything.some(({ eventSource }) => eventSource === stream)).toBe(true);
    await expect(store.client.listPersistentSubscriptionsToStream(newStream())).rejects.toMatchObject({
      type: 'persistent-subscription-does-not-exist',
    });
    await subscription.unsubscribe();
  });

  it('are opened anew on demand', async () => {
    const stream = await streamWithGroup(1);
    const { errors, got } = consumer(stream, nothing);
    await until(() => Promise.resolve(got.length === 1));
    await store.client.restartPersistentSubscriptionSubsystem();
    await until(() => Promise.resolve(errors.length > 0));
    const { subscription, revisions } = consumer(stream, acknowledge);
    await until(() => Promise.resolve(revisions().length === 1));
    await subscription.unsubscribe();
  });

  it('count nothing against an event that somebody had when they were opened anew', async () => {
    const stream = await streamWithGroup(3, { maxRetryCount: 0 });
    const consumers = [consumer(stream, nothing), consumer(stream, nothing)];
    await until(() => Promise.resolve(consumers.flatMap(({ got }) => got).length === 3));
    await store.client.restartPersistentSubscriptionSubsystem();
    await until(() => Promise.resolve(consumers.every(({ errors }) => errors.length > 0)));
    expect((await info(stream)).stats.parkedMessageCount).toBe(0n);
    const { subscription, revisions } = consumer(stream, acknowledge);
    await until(() => Promise.resolve(revisions().length === 3));
    expect(revisions()).toEqual([0, 1, 2]);
    await subscription.unsubscribe();
  });
});
