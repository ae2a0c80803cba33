import { Duplex, Writable } from 'node:stream';
import { EventStoreDBClient } from '@eventstore/db-client';
import { writeOf } from './client-codec.js';

/**
 * A client for appends alone.
 *
 * Two faults of client 6.2.1 make it so. An append that waits for a full connection and loses it is rejected where nobody can
 * catch it, which ends the process: here a connection never says that it is full, and whoever appends bounds what is in flight.
 * And where a failed read replaces the channel under a living batch stream, the old stream's end forgets the appends of the
 * new one, whose answers then throw: so reads have a client of their own.
 */
export function connectForAppends(url: string): EventStoreDBClient {
  const client = EventStoreDBClient.connectionString(url);
  const open = client['GRPCStreamCreator'];
  client['GRPCStreamCreator'] = (Client, name, creator, cache) =>
    open(Client, name, async (connection) => neverFull(await creator(connection)), cache);
  return client;
}

function neverFull<T extends object>(stream: T): T {
  if (!(stream instanceof Writable || stream instanceof Duplex)) return stream;
  const write = writeOf(stream);
  return Object.assign(stream, { write: (message: unknown) => (write(message), true) });
}
