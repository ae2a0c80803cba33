import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterAll, beforeAll, it } from '@jest/globals';
import { type EventStoreProcess, startEventStore } from '../support/event-store-process.js';

/** What the contract is tested against: our server, or the one that EVENTSTORE_URL names. */
export interface ContractStore {
  readonly client: EventStoreDBClient;
  readonly process: EventStoreProcess;
  /** Ends our server and starts it again on the same folder. */
  restart(): Promise<void>;
}

const foreignUrl = process.env.EVENTSTORE_URL;

/** A test that needs our own process: to restart it, or to look at what is ours alone. */
export const itOurs = foreignUrl === undefined ? it : it.skip;

/** Starts a store for the tests of a file and ends it after them. */
export function contractStore(env: Record<string, string> = {}): ContractStore {
  let client: EventStoreDBClient | undefined;
  let server: EventStoreProcess | undefined;
  const start = async (dataFolder?: string) => {
    if (foreignUrl === undefined)
      server = await startEventStore({ env, ...(dataFolder !== undefined && { dataFolder }) });
    client = EventStoreDBClient.connectionString(foreignUrl ?? server?.url ?? '');
  };
  const stop = async () => {
    await client?.dispose();
    await server?.stop();
  };
  beforeAll(() => start());
  afterAll(stop);
  return {
    get client() {
      return defined(client);
    },
    get process() {
      return defined(server);
    },
    restart: async () => {
      const { dataFolder } = defined(server);
      await stop();
      await start(dataFolder);
    },
  };
}

function defined<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The store has not been started.');
  return value;
}

export const newStream = (category = 'thing'): string => `${category}-${randomUUID()}`;

/** Events with fresh ids; their data is their number. */
export function someEvents(count: number, type = 'happened') {
  return Array.from({ length: count }, (_, number) => jsonEvent({ type, data: { number } }));
}

/** Everything a read gives, in order. */
export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

/** The first items of something endless. */
export async function take<Item>(items: AsyncIterable<Item>, count: number): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) {
    collected.push(item);
    if (collected.length === count) break;
  }
  return collected;
}
