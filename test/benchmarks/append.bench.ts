import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { startEventStore } from '../support/event-store-process.js';
import { type Measurement, type Report, type Target } from './benchmark.js';

export const name = 'append';

/** Events appended at each number in flight; the targets are those of spec "quality". */
const APPENDS = [
  { inFlight: 1, count: 1_500, rate: 1_400, time: { statistic: 'median', most: 0.65 } },
  { inFlight: 32, count: 15_000, rate: 12_000, time: undefined },
  { inFlight: 256, count: 30_000, rate: 18_000, time: { statistic: 'p99', most: 30 } },
] as const;
const READS = [
  { inFlight: 1, count: 1_000, rate: 1_450, time: { statistic: 'median', most: 0.6 } },
  { inFlight: 32, count: 3_000, rate: 2_200, time: undefined },
] as const;
const CATCH_UP: Target = { statistic: 'median', least: 80_000 };

const STREAMS = 1_000;
const RUNS = 3;

interface Load {
  readonly inFlight: number;
  readonly count: number;
  readonly rate: number;
  readonly time: Target | undefined;
}

/** Durable single-event appends, stream reads and the catch-up of `$all`, through the client, from a store of its own. */
export async function run(report: Report): Promise<void> {
  const server = await startEventStore();
  const client = EventStoreDBClient.connectionString(server.url);
  const append = async (number: number) => {
    const event = jsonEvent({ type: 'opportunity_stage_changed', data: { number, filler: 'x'.repeat(200) } });
    await client.appendToStream(`opportunity-${number % STREAMS}`, event);
  };
  await measure({ inFlight: 32, count: 2_000 }, append);
  for (const load of APPENDS) for (const figures of await rates('durable appends', load, append)) report(figures);
  const read = async (number: number) => {
    const events = client.readStream(`opportunity-${number % STREAMS}`, { maxCount: 20 });
    for await (const { event } of events) if (event === undefined) throw new Error('An event is missing.');
  };
  for (const load of READS) for (const figures of await rates('20-event stream reads', load, read)) report(figures);
  const samples: number[] = [];
  for (let times = 0; times < RUNS; times += 1) samples.push(await catchUp(client));
  report({ metric: '$all catch-up', unit: 'events/s', samples, target: CATCH_UP });
  await client.dispose();
  await server.stop();
}

/** The rate of each run, and the time of each request in milliseconds. */
async function rates(what: string, load: Load, doOne: (number: number) => Promise<void>): Promise<Measurement[]> {
  const samples: number[] = [];
  const times: number[] = [];
  for (let count = 0; count < RUNS; count += 1) {
    const { perSecond, took } = await measure(load, doOne);
    samples.push(perSecond);
    times.push(...took);
  }
  const metric = `${what}, ${load.inFlight} in flight`;
  return [
    { metric, unit: 'per second', samples, target: { statistic: 'median', least: load.rate } },
    { metric, unit: 'ms', samples: times, ...(load.time && { target: load.time }) },
  ];
}

/** Does something `count` times, `inFlight` at a time. */
async function measure({ inFlight, count }: { inFlight: number; count: number }, doOne: (n: number) => Promise<void>) {
  const took: number[] = [];
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const begin = performance.now();
      await doOne(next++);
      took.push(performance.now() - begin);
    }
  };
  const begin = performance.now();
  await Promise.all(Array.from({ length: inFlight }, worker));
  return { perSecond: (count / (performance.now() - begin)) * 1_000, took };
}

async function catchUp(client: EventStoreDBClient): Promise<number> {
  let events = 0;
  const begin = performance.now();
  for await (const { event } of client.readAll()) events += event === undefined ? 0 : 1;
  return (events / (performance.now() - begin)) * 1_000;
}
