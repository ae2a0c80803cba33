import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { EventStoreDBClient, UnavailableError } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { startEventStore } from '../support/event-store-process.js';
import { all, someEvents } from './contract-store.js';

/** strace makes the operating system's flush fail; without it, or without the right to trace, nothing is shown. */
const isTraceable = spawnSync('strace', ['-e', 'inject=fdatasync:error=EIO', 'true']).status === 0;
const itTraced = process.env.EVENTSTORE_URL === undefined && isTraceable ? it : it.skip;

describe('an append whose flush to disk fails', () => {
  itTraced('is not acknowledged, and is not in the log when the store starts again', async () => {
    const server = await startEventStore();
    const client = EventStoreDBClient.connectionString(server.url);
    const events = someEvents(2);
    await client.appendToStream('flushed', events);
    const tracer = await failFlushes(server.pid);
    await expect(client.appendToStream('flushed', someEvents(1))).rejects.toBeInstanceOf(UnavailableError);
    expect(await server.exited()).toBe(1);
    await Promise.all([client.dispose(), once(tracer, 'exit')]);

    const again = await startEventStore({ dataFolder: server.dataFolder });
    const reader = EventStoreDBClient.connectionString(again.url);
    const kept = (await all(reader.readStream('flushed'))).map(({ event }) => event?.id);
    expect(kept).toEqual(events.map(({ id }) => id));
    await reader.appendToStream('flushed', someEvents(1), { expectedRevision: 1n });
    await reader.dispose();
    await again.stop();
  });
});

/** From the moment this resolves every fdatasync of the process fails. */
async function failFlushes(pid: number) {
  const inject = ['-e', 'trace=fdatasync', '-e', 'inject=fdatasync:error=EIO'];
  const tracer = spawn('strace', ['-f', '-p', String(pid), ...inject], { stdio: ['ignore', 'ignore', 'pipe'] });
  await once(tracer.stderr, 'data');
  return tracer;
}
