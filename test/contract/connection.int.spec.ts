import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EventStoreDBClient, UnavailableError } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { startEventStore } from '../support/event-store-process.js';
import { all, contractStore, itOurs, newStream, someEvents, take } from './contract-store.js';
import { supportedMethods } from './raw-streams.js';

const store = contractStore();

describe('a connection', () => {
  itOurs('finds the server by discovery, as a cluster of one', async () => {
    const host = `127.0.0.1:${store.process.port}`;
    const client = EventStoreDBClient.connectionString(`esdb://${host},${host}?tls=false`);
    const stream = newStream();
    await client.appendToStream(stream, someEvents(1));
    expect(await all(client.readStream(stream))).toHaveLength(1);
    await client.dispose();
  });

  itOurs('is told what is built, and nothing else', async () => {
    const { version, methods } = await supportedMethods(store);
    expect(version).toBe('23.10.6');
    expect(methods.toSorted()).toEqual([
      ...['create', 'delete', 'getinfo', 'list', 'read', 'replayparked', 'restartsubsystem', 'update'].map(
        (name) => `event_store.client.persistent_subscriptions.persistentsubscriptions/${name}`,
      ),
      ...['disable', 'enable', 'statistics'].map((name) => `event_store.client.projections.projections/${name}`),
      ...['append', 'batchappend', 'delete', 'read', 'tombstone'].map(
        (name) => `event_store.client.streams.streams/${name}`,
      ),
    ]);
  });

  it('carries more than 90 subscriptions at once', async () => {
    const stream = newStream();
    const received = Array.from({ length: 95 }, () => take(store.client.subscribeToStream(stream), 1));
    await store.client.appendToStream(stream, someEvents(1));
    expect(await Promise.all(received)).toHaveLength(95);
  });

  itOurs('that asks for what is not built is told so', async () => {
    const creating = store.client.createProjection('mine', 'fromAll()');
    await expect(creating).rejects.toMatchObject({
      code: 12,
      message: expect.stringContaining('system projections only'),
    });
  });
});

describe('a server that stops', () => {
  itOurs('answers what it has begun and ends its subscriptions', async () => {
    const server = await startEventStore();
    const client = EventStoreDBClient.connectionString(server.url);
    const stream = newStream();
    await client.appendToStream(stream, someEvents(1));
    const subscribed = take(client.subscribeToAll(), Infinity);
    const appends = Array.from({ length: 20 }, () => client.appendToStream(stream, someEvents(1)));
    const outcomes = Promise.allSettled(appends);
    await Promise.all([server.stop(), expect(subscribed).rejects.toBeInstanceOf(UnavailableError)]);
    const acknowledged = (await outcomes).filter(({ status }) => status === 'fulfilled').length;
    const again = await startEventStore({ dataFolder: server.dataFolder });
    const reader = EventStoreDBClient.connectionString(again.url);
    expect((await all(reader.readStream(stream))).length).toBeGreaterThanOrEqual(1 + acknowledged);
    await Promise.all([client.dispose(), reader.dispose(), again.stop()]);
  });
});

describe('a data folder', () => {
  itOurs('belongs to one process, whose number a second one is told', async () => {
    const second = startEventStore({ dataFolder: store.process.dataFolder });
    await expect(second).rejects.toThrow(String(store.process.pid));
  });

  itOurs('is taken over from a process that is no more', async () => {
    const first = await startEventStore();
    await first.kill();
    const second = await startEventStore({ dataFolder: first.dataFolder });
    expect(await readFile(join(first.dataFolder, 'owner.pid'), 'utf8')).toContain(String(second.pid));
    await second.stop();
  });

  itOurs('is taken over from a number that another process has got since', async () => {
    const first = await startEventStore();
    await first.stop();
    const stranger = `${process.pid} a-boot-of-long-ago 1`;
    await writeFile(join(first.dataFolder, 'owner.pid'), stranger);
    const second = await startEventStore({ dataFolder: first.dataFolder });
    await second.stop();
  });
});

describe('the process', () => {
  itOurs('names every wrong variable of its environment', async () => {
    const main = join(import.meta.dirname, '../../apps/event-store/src/main.js');
    const env = { DEALSTREAM_EVENTSTORE_PORT: 'seven' };
    const started = promisify(execFile)(process.execPath, [main], { env });
    await expect(started).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/DEALSTREAM_EVENTSTORE_DATA.*DEALSTREAM_EVENTSTORE_PORT/),
    });
  });
});
