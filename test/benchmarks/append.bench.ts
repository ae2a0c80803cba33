import { arch, cpus, platform } from 'node:os';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { startEventStore } from '../support/event-store-process.js';

/** One figure: how many, how fast, how long one of them took (milliseconds). */
export interface Measurement {
  readonly what: string;
  readonly n: number;
  readonly perSecond: number;
  readonly p50?: number;
  readonly p99?: number;
}

/** Events that a run appends at each number in flight. */
const COUNTS = [
  { inFlight: 1, count: 2_000 },
  { inFlight: 32, count: 20_000 },
  { inFlight: 256, count: 40_000 },
];
const STREAMS = 1_000;
const RUNS = 3;

/** Durable single-event appends through the client and the catch-up of `$all`, against a store of its own. */
export async function benchmarkAppend(): Promise<void> {
  process.stdout.write(
    `${cpus().length} × ${cpus()[0]?.model ?? ''}, ${platform()} ${arch()}, node ${process.version}\n`,
  );
  for (let run = 1; run <= RUNS; run += 1) {
    for (const measurement of await measureOnce()) print(run, measurement);
  }
}

async function measureOnce(): Promise<Measurement[]> {
  const server = await startEventStore();
  const client = EventStoreDBClient.connectionString(server.url);
  await appendMany(client, 32, 2_000);
  const measurements: Measurement[] = [];
  for (const { inFlight, count } of COUNTS) measurements.push(await appendMany(client, inFlight, count));
  measurements.push(await catchUp(client), await readStreams(client, 1, 1_000), await readStreams(client, 32, 5_000));
  await client.dispose();
  await server.stop();
  return measurements;
}

async function appendMany(client: EventStoreDBClient, inFlight: number, count: number): Promise<Measurement> {
  return timed(`append, ${inFlight} in flight`, inFlight, count, async (number) => {
    const event = jsonEvent({ type: 'opportunity_stage_changed', data: { number, filler: 'x'.repeat(200) } });
    await client.appendToStream(`opportunity-${number % STREAMS}`, event);
  });
}

async function readStreams(client: EventStoreDBClient, inFlight: number, count: number): Promise<Measurement> {
  return timed(`read 20 events of a stream, ${inFlight} in flight`, inFlight, count, async (number) => {
    const events = client.readStream(`opportunity-${number % STREAMS}`, { maxCount: 20 });
    for await (const resolved of events) if (resolved.event === undefined) throw new Error('An event is missing.');
  });
}

async function catchUp(client: EventStoreDBClient): Promise<Measurement> {
  let n = 0;
  const begin = performance.now();
  for await (const { event } of client.readAll()) n += event === undefined ? 0 : 1;
  return { what: 'catch-up of $all', n, perSecond: (n / (performance.now() - begin)) * 1_000 };
}

/** Does something `count` times, `inFlight` at a time. */
async function timed(
  what: string,
  inFlight: number,
  count: number,
  doOne: (number: number) => Promise<void>,
): Promise<Measurement> {
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
  const perSecond = (count / (performance.now() - begin)) * 1_000;
  took.sort((a, b) => a - b);
  const percentile = (share: number) => took[Math.floor(took.length * share)] ?? 0;
  return { what, n: count, perSecond, p50: percentile(0.5), p99: percentile(0.99) };
}

function print(run: number, { what, n, perSecond, p50, p99 }: Measurement): void {
  const times = p50 === undefined ? '' : `, p50 ${p50.toFixed(2)} ms, p99 ${p99?.toFixed(2)} ms`;
  process.stdout.write(`run ${run}: ${what}: n ${n}, ${Math.round(perSecond)} a second${times}\n`);
}
