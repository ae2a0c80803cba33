import { join } from 'node:path';
import { type EventData, EventStoreDBClient, binaryEvent } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { type EventStoreProcess, startEventStore } from '../support/event-store-process.js';
import { all, itOurs, take } from './contract-store.js';
import { flipBit } from './flip-bit.js';

const MARK = 'a payload that is nowhere else';
const textOf = (data: string): EventData => binaryEvent({ type: 'text', data: Buffer.from(data) });

let server: EventStoreProcess;
let client: EventStoreDBClient;
let damaged = -1n;

async function start(dataFolder?: string): Promise<void> {
  server = await startEventStore(dataFolder === undefined ? {} : { dataFolder });
  client = EventStoreDBClient.connectionString(server.url);
}

async function stop(): Promise<void> {
  await client.dispose();
  await server.stop();
}

describe('a record of which one bit was flipped', () => {
  beforeAll(async () => {
    await start();
    await client.appendToStream('damaged', textOf('first'));
    const { position } = await client.appendToStream('damaged', textOf(MARK));
    damaged = position?.commit ?? -1n;
    await client.appendToStream('whole', textOf('third'));
    await stop();
    await flipBit(join(server.dataFolder, 'data.mdb'), MARK);
    await start(server.dataFolder);
  });
  afterAll(stop);

  itOurs('is an error that names its position wherever it is read', async () => {
    const named = `position ${damaged}`;
    await expect(all(client.readStream('damaged'))).rejects.toThrow(named);
    await expect(all(client.readAll())).rejects.toThrow(named);
    await expect(take(client.subscribeToAll(), 3)).rejects.toThrow(named);
  });

  itOurs('keeps nobody from the records that are whole', async () => {
    expect(await all(client.readStream('damaged', { maxCount: 1 }))).toHaveLength(1);
    expect(await all(client.readStream('whole'))).toHaveLength(1);
    const appended = await client.appendToStream('damaged', textOf('fourth'), { expectedRevision: 1n });
    expect(appended.nextExpectedRevision).toBe(2n);
  });
});
