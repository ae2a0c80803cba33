import {
  ANY,
  NO_STREAM,
  STREAM_EXISTS,
  StreamNotFoundError,
  WrongExpectedVersionError,
  binaryEvent,
  jsonEvent,
} from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { all, contractStore, newStream, someEvents } from './contract-store.js';

const store = contractStore();

/** Credentials make the client take the unary call instead of the batch. */
const ways = [
  { way: 'batch append', options: {} },
  { way: 'append', options: { credentials: { username: 'admin', password: 'changeit' } } },
];

describe.each(ways)('$way', ({ options }) => {
  it('answers with the last revision and its position', async () => {
    const stream = newStream();
    const first = await store.client.appendToStream(stream, someEvents(3), { expectedRevision: NO_STREAM, ...options });
    const second = await store.client.appendToStream(stream, someEvents(2), { expectedRevision: 2n, ...options });
    expect([first.nextExpectedRevision, second.nextExpectedRevision]).toEqual([2n, 4n]);
    const last = (await all(store.client.readStream(stream))).at(-1)?.event;
    expect(last?.position).toEqual(second.position);
    expect(second.position?.commit).toBeGreaterThan(first.position?.commit ?? 0n);
  });

  it('keeps the order, type, data and metadata of its events', async () => {
    const stream = newStream();
    const json = jsonEvent({ type: 'json', data: { text: 'ä€😀' }, metadata: { by: 'me' } });
    const binary = binaryEvent({ type: 'binary', data: Buffer.of(0, 255, 7), metadata: Buffer.of(1, 200) });
    await store.client.appendToStream(stream, [json, binary], { expectedRevision: NO_STREAM, ...options });
    const events = (await all(store.client.readStream(stream))).map(({ event }) => event);
    expect(events[0]).toMatchObject({
      id: json.id,
      type: 'json',
      data: { text: 'ä€😀' },
      metadata: { by: 'me' },
      streamId: stream,
      revision: 0n,
      isJson: true,
    });
    expect(events[1]).toMatchObject({ id: binary.id, type: 'binary', revision: 1n, isJson: false });
    expect(events[1]).toMatchObject({ data: Uint8Array.of(0, 255, 7), metadata: Uint8Array.of(1, 200) });
  });

  it.each([
    { expected: 'no stream', expectedRevision: NO_STREAM },
    { expected: 'a revision before the last', expectedRevision: 0n },
    { expected: 'a revision after the last', expectedRevision: 7n },
  ] as const)('is refused as a whole when $expected is expected but is not', async ({ expectedRevision }) => {
    const stream = newStream();
    await store.client.appendToStream(stream, someEvents(3), { expectedRevision: NO_STREAM, ...options });
    const refused = store.client.appendToStream(stream, someEvents(2), { expectedRevision, ...options });
    const error = await refused.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(WrongExpectedVersionError);
    expect(error).toMatchObject({
      streamName: stream,
      actualVersion: 2n,
      expectedVersion: expectedRevision,
    });
    expect(await all(store.client.readStream(stream))).toHaveLength(3);
  });

  it('says that there is no stream where a revision is expected of none', async () => {
    const refused = store.client.appendToStream(newStream(), someEvents(1), { expectedRevision: 0n, ...options });
    await expect(refused).rejects.toMatchObject({ actualVersion: 'no_stream', expectedVersion: 0n });
  });

  it('takes any revision', async () => {
    const stream = newStream();
    await store.client.appendToStream(stream, someEvents(1), { expectedRevision: ANY, ...options });
    const second = await store.client.appendToStream(stream, someEvents(1), { expectedRevision: ANY, ...options });
    expect(second.nextExpectedRevision).toBe(1n);
  });

  it('needs events or metadata where the stream must exist', async () => {
    const stream = newStream();
    const exists = { expectedRevision: STREAM_EXISTS, ...options } as const;
    await expect(store.client.appendToStream(stream, someEvents(1), exists)).rejects.toBeInstanceOf(
      WrongExpectedVersionError,
    );
    await store.client.setStreamMetadata(stream, { maxCount: 5 });
    const appended = await store.client.appendToStream(stream, someEvents(1), exists);
    expect(appended.nextExpectedRevision).toBe(0n);
  });

  it('of no events succeeds, writes nothing and tells the last revision and a position', async () => {
    const stream = newStream();
    await store.client.appendToStream(stream, someEvents(2), { expectedRevision: NO_STREAM, ...options });
    const nothing = await store.client.appendToStream(stream, [], { expectedRevision: 1n, ...options });
    expect(nothing).toMatchObject({ success: true, nextExpectedRevision: 1n });
    expect(typeof nothing.position?.commit).toBe('bigint');
  });

  it('makes no stream where it is refused', async () => {
    const stream = newStream();
    await store.client
      .appendToStream(stream, someEvents(1), { expectedRevision: 3n, ...options })
      .catch(() => undefined);
    await expect(all(store.client.readStream(stream))).rejects.toBeInstanceOf(StreamNotFoundError);
  });
});

describe('many appends at once', () => {
  it('let exactly one win each revision', async () => {
    const stream = newStream();
    await store.client.appendToStream(stream, someEvents(1), { expectedRevision: NO_STREAM });
    const attempts = Array.from({ length: 50 }, () =>
      store.client.appendToStream(stream, someEvents(1), { expectedRevision: 0n }),
    );
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await all(store.client.readStream(stream))).toHaveLength(2);
  });

  it('to many streams have strictly increasing positions in the log', async () => {
    const streams = Array.from({ length: 100 }, () => newStream());
    await Promise.all(streams.map((stream) => store.client.appendToStream(stream, someEvents(2))));
    const positions = (await all(store.client.readAll())).map(({ event }) => event?.position?.commit ?? -1n);
    expect(positions).toEqual([...new Set(positions)].sort((a, b) => (a < b ? -1 : 1)));
  });
});
