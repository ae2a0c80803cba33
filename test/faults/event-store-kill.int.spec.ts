import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { startEventStore } from '../support/event-store-process.js';
import { seededRandom } from '../support/seeded-random.js';
import { type Attempt, EventWriter, readLog } from '../contract/event-writer.js';

const KILLS = 20;
const WRITERS = 16;

describe('the event store, killed while it writes', () => {
  it(`has lost, doubled and reordered nothing that it acknowledged, ${KILLS} times`, async () => {
    const seed = Number(process.env.SEED ?? randomInt(2 ** 31));
    process.stdout.write(`event-store-kill seed: ${seed}\n`);
    const random = seededRandom(seed);
    const attempts: Attempt[] = [];
    const writers = Array.from({ length: WRITERS }, (_, number) => new EventWriter(`writer-${number}`, random));
    let dataFolder: string | undefined;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const server = await startEventStore(dataFolder === undefined ? {} : { dataFolder });
      dataFolder = server.dataFolder;
      const writing = writers.map((writer) => writer.writeUntilRefused(server.url, attempts));
      // Killed at a random append rather than at a random time, so that a slow machine is killed while it writes, too.
      const last = acknowledgedOf(attempts) + 1 + Math.floor(random() * 200);
      while (acknowledgedOf(attempts) < last) await delay(1);
      await server.kill();
      await Promise.all(writing);
    }
    const server = await startEventStore(dataFolder === undefined ? {} : { dataFolder });
    const log = await readLog(server.url);
    await server.stop();
    expect(acknowledgedOf(attempts)).toBeGreaterThan(KILLS);
    expectWhole(attempts, log);
  }, 120_000);
});

const acknowledgedOf = (attempts: readonly Attempt[]): number =>
  attempts.filter(({ position }) => position !== undefined).length;

type LogEvent = Awaited<ReturnType<typeof readLog>>[number];

function expectWhole(attempts: readonly Attempt[], log: readonly LogEvent[]): void {
  const ids = log.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const byId = new Map(log.map((event) => [event.id, event]));
  for (const { stream, firstRevision, ids: attempted, position } of attempts) {
    const present = attempted.map((id) => byId.get(id));
    const found = present.filter((event) => event !== undefined);
    // Whole or not at all; acknowledged is whole, in its place and at the position that was told.
    expect([0, attempted.length]).toContain(found.length);
    if (position === undefined) continue;
    expect(found.map((event) => [event.stream, event.revision])).toEqual(
      attempted.map((_, index) => [stream, firstRevision + index]),
    );
    expect(found.at(-1)?.position).toBe(position);
  }
}
