import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { add, connectTallyLog, contextOf, tallyExecution, temporaryKeys } from '../../../../test/support/event-log.js';
import { type EventStoreProcess, startEventStore } from '../../../../test/support/event-store-process.js';
import { tallyStreams } from '../../../../test/support/tally.js';
import { type LmdbKeyStore } from '../keys/lmdb-key-store.js';
import { type EventLog } from '../log/event-log.js';
import { CommandExecutor } from './command-executor.js';
import { type Moment } from './loaded.js';

let store: EventStoreProcess;
let keys: LmdbKeyStore;
let log: EventLog;
let now: Date;

beforeAll(async () => {
  store = await startEventStore();
  keys = await temporaryKeys();
  log = await connectTallyLog(store.url, keys, () => now);
});
afterAll(async () => {
  await log.close();
  await store.stop();
  await keys.close();
});

const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}T12:00:00.000Z`;

describe('a stream as of the past', () => {
  const id = v7();
  const { organizationId } = contextOf();
  const positions: bigint[] = [];
  const countAt = async (moment: Moment) => {
    const { state } = await new CommandExecutor(log).loadAsOf(tallyStreams, { organizationId, id }, moment);
    return state.counts.a ?? 0;
  };

  beforeAll(async () => {
    const executor = new CommandExecutor(log);
    // recorded on the 10th, 20th, and (the clock went back) the 15th; happened on the 5th, 20th and 20th
    const commands = [
      { recorded: 10, occurredAt: day(5) },
      { recorded: 20, occurredAt: null },
      { recorded: 15, occurredAt: null },
    ];
    for (const { recorded, occurredAt } of commands) {
      now = new Date(day(recorded));
      const context = contextOf({ occurredAt });
      positions.push((await executor.execute(tallyExecution(id, [add(1)], { context }))).position);
    }
  });

  it('is what stood at or before a position', async () => {
    const [first = -1n, second = -1n, third = -1n] = positions;
    const moments = [first - 1n, first, second - 1n, second, third];
    const counts: number[] = [];
    for (const position of moments) counts.push(await countAt({ position }));
    expect(counts).toEqual([0, 1, 1, 2, 3]);
  });

  it('is what was recorded by an instant, where the clock went back too', async () => {
    const counts: number[] = [];
    for (const n of [9, 10, 16, 19, 20]) counts.push(await countAt({ instant: day(n), basis: 'recorded' }));
    expect(counts).toEqual([0, 1, 1, 1, 3]);
  });

  it('is what had happened by an instant', async () => {
    const counts: number[] = [];
    for (const n of [4, 5, 19, 20]) counts.push(await countAt({ instant: day(n), basis: 'occurred' }));
    expect(counts).toEqual([0, 1, 1, 3]);
  });
});
