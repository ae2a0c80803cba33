import {
  EventStoreDBClient,
  jsonEvent,
  persistentSubscriptionToStreamSettingsFromDefaults,
  START,
} from '@eventstore/db-client';
import { startEventStore } from '../support/event-store-process.js';
import { type Report } from './benchmark.js';

export const name = 'persistent';

/** Events of each run, by how many the consumer holds; the targets are those of spec "quality". */
const LOADS = [
  { bufferSize: 10, rate: 15_000 },
  { bufferSize: 512, rate: 25_000 },
] as const;
const EVENTS = 50_000;
const EVENTS_AN_APPEND = 1_000;
const RUNS = 3;
const STREAM = 'opportunity-1';

/** One consumer of a group that acknowledges event by event, through the client, from a store of its own. */
export async function run(report: Report): Promise<void> {
  const server = await startEventStore();
  const client = EventStoreDBClient.connectionString(server.url);
  for (let appended = 0; appended < EVENTS; appended += EVENTS_AN_APPEND) {
    const events = Array.from({ length: EVENTS_AN_APPEND }, (_, number) =>
      jsonEvent({ type: 'opportunity_stage_changed', data: { number, filler: 'x'.repeat(200) } }),
    );
    await client.appendToStream(STREAM, events);
  }
  for (const { bufferSize, rate } of LOADS) {
    const samples: number[] = [];
    for (let times = 0; times < RUNS; times += 1) samples.push(await consume(client, bufferSize, times));
    const metric = `consumed and acknowledged, buffer ${bufferSize}`;
    report({ metric, unit: 'events/s', samples, target: { statistic: 'median', least: rate } });
  }
  await client.dispose();
  await server.stop();
}

/** Events a second, from connecting to the last acknowledgement. */
async function consume(client: EventStoreDBClient, bufferSize: number, times: number): Promise<number> {
  const group = `buffer-${bufferSize}-${times}`;
  const settings = persistentSubscriptionToStreamSettingsFromDefaults({ startFrom: START });
  await client.createPersistentSubscriptionToStream(STREAM, group, settings);
  const begin = performance.now();
  const subscription = client.subscribeToPersistentSubscriptionToStream(STREAM, group, { bufferSize });
  let consumed = 0;
  for await (const event of subscription) {
    void subscription.ack(event);
    if (++consumed === EVENTS) break;
  }
  return (EVENTS / (performance.now() - begin)) * 1_000;
}
