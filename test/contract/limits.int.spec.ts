import {
  type EventStoreDBClient,
  EventStoreDBClient as Client,
  type EventData,
  MaxAppendSizeExceededError,
  UnavailableError,
  binaryEvent,
} from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { startEventStore } from '../support/event-store-process.js';
import { all, contractStore, itOurs, newStream, someEvents } from './contract-store.js';

const store = contractStore();
const MAXIMUM = 1_048_576;

/** Types count two bytes a character. */
const eventOf = (bytes: number) => binaryEvent({ type: 'big', data: Buffer.alloc(bytes - 2 * 'big'.length) });

const ways = [
  { way: 'batch append', options: {} },
  { way: 'append', options: { credentials: { username: 'admin', password: 'changeit' } } },
];

describe.each(ways)('the largest $way', ({ options }) => {
  it('is taken', async () => {
    const stream = newStream();
    await store.client.appendToStream(stream, [eventOf(MAXIMUM / 2), eventOf(MAXIMUM / 2)], options);
    expect(await all(store.client.readStream(stream))).toHaveLength(2);
  });

  it('is told to who passes it, and nothing is written', async () => {
    const stream = newStream();
    const refused = store.client.appendToStream(stream, [eventOf(MAXIMUM / 2), eventOf(MAXIMUM / 2 + 1)], options);
    const error: unknown = await refused.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(MaxAppendSizeExceededError);
    expect(error).toMatchObject({ maxAppendSize: MAXIMUM });
    await expect(all(store.client.readStream(stream))).rejects.toMatchObject({ type: 'stream-not-found' });
  });
});

describe('limits', () => {
  it('sum over the chunks of a batch, of which the later ones are ignored', async () => {
    const stream = newStream();
    const events: EventData[] = Array.from({ length: 10 }, () => eventOf(MAXIMUM / 2));
    const refused = store.client.appendToStream(stream, events, { batchAppendSize: MAXIMUM / 2 });
    await expect(refused).rejects.toBeInstanceOf(MaxAppendSizeExceededError);
    await store.client.appendToStream(stream, someEvents(1));
    expect(await all(store.client.readStream(stream))).toHaveLength(1);
  });

  it('take a long append in small chunks as one', async () => {
    const stream = newStream();
    const appended = await store.client.appendToStream(stream, someEvents(1_000), { batchAppendSize: 2_000 });
    expect(appended.nextExpectedRevision).toBe(999n);
    expect(await all(store.client.readStream(stream))).toHaveLength(1_000);
  });

  itOurs('refuse names that are too long', async () => {
    await expect(store.client.appendToStream('x'.repeat(2_000), someEvents(1))).rejects.toMatchObject({
      type: 'unknown',
    });
    await expect(all(store.client.readStream('x'.repeat(2_000)))).rejects.toMatchObject({ code: 3 });
  });

  itOurs('refuse appends while the disk is nearly full, but read on', async () => {
    const first = await startEventStore();
    const stream = newStream();
    await using(first.url, (client) => client.appendToStream(stream, someEvents(3)));
    await first.stop();
    const env = { DEALSTREAM_EVENTSTORE_MIN_FREE_BYTES: String(Number.MAX_SAFE_INTEGER) };
    const full = await startEventStore({ dataFolder: first.dataFolder, env });
    await using(full.url, async (client) => {
      await expect(client.appendToStream(stream, someEvents(1))).rejects.toBeInstanceOf(UnavailableError);
      const credentials = { username: 'admin', password: 'changeit' };
      const unary = client.appendToStream(stream, someEvents(1), { credentials });
      await expect(unary).rejects.toBeInstanceOf(UnavailableError);
      expect(await all(client.readStream(stream))).toHaveLength(3);
    });
    await full.stop();
  });
});

async function using(url: string, use: (client: EventStoreDBClient) => Promise<unknown>): Promise<void> {
  const client = Client.connectionString(url);
  await use(client);
  await client.dispose();
}
