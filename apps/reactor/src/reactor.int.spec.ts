import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { v7 } from 'uuid';
import { Rejected } from '#decider';
import { CommandExecutor, EventLog, LogCheckpoint, type LmdbKeyStore, type RecordedEvent } from '#event-store';
import { ReadModels } from '#read-model';
import { OrganizationNeighbours } from '#world';
import { add, connectTallyLog, tallyExecution, temporaryKeys } from '../../../test/support/event-log.js';
import { type EventStoreProcess, startEventStore } from '../../../test/support/event-store-process.js';
import { until as untilTrue } from '../../../test/support/projecting.js';
import { tallyStreams } from '../../../test/support/tally.js';
import { commandPartsOver } from './command-parts.js';
import { Commands } from './commands.js';
import { Patience } from './patience.js';
import { type ProcessManager } from './process-manager.js';
import { Reactor } from './reactor.js';

let store: EventStoreProcess;
let keys: LmdbKeyStore;
let log: EventLog;
let models: ReadModels;
let neighbours: OrganizationNeighbours;
let commands: Commands;

beforeAll(async () => {
  store = await startEventStore();
  keys = await temporaryKeys();
  log = await connectTallyLog(store.url, keys);
  models = await ReadModels.connect('redis://127.0.0.1:1'); // away: these reactions do not read it
  neighbours = await OrganizationNeighbours.follow(log);
  commands = new Commands(commandPartsOver({ log, models, neighbours }));
});
afterAll(async () => {
  await neighbours.close();
  await models.close();
  await log.close();
  await store.stop();
  await keys.close();
});

const logger = pino({ level: 'silent' });

/** Waits until it holds. */
const until = (holds: () => boolean): Promise<void> => untilTrue(() => Promise.resolve(holds()));

/** Runs a reactor of the process until it is stopped. */
async function running(
  name: string,
  reaction: (event: RecordedEvent) => unknown,
  { of = log, mostRunning = 100 }: { readonly of?: EventLog; readonly mostRunning?: number } = {},
) {
  const ending = new AbortController();
  const checkpoint = await LogCheckpoint.claim(of, name, 'test');
  const react = async (event: RecordedEvent) => void (await reaction(event));
  const process: ProcessManager = { name, reactsTo: ['tallied', 'tally_noted'], react };
  const means = { commands, patience: new Patience(logger, ending.signal), logger };
  const served = { processes: [process], categories: ['tally'], mostRunning };
  const parts = { log: of, checkpoint, epoch: 0n, ...served, means, logger };
  const reactor = new Reactor(parts);
  const ended = reactor.run(ending.signal);
  const stop = async () => {
    ending.abort();
    await ended;
  };
  return { reactor, checkpoint, stop };
}

const tally = async (id: string, ...by: readonly number[]): Promise<bigint> => {
  const executor = new CommandExecutor(log);
  let last = -1n;
  for (const one of by) last = (await executor.execute(tallyExecution(id, [add(one)]))).position;
  return last;
};

describe('a reactor', () => {
  it('reacts to each event, and goes on after its checkpoint when it starts again', async () => {
    const id = v7();
    const seen: bigint[] = [];
    const react = ({ streamId, revision }: RecordedEvent) => void (streamId === id && seen.push(revision));
    const first = await running('again', react);
    const position = await tally(id, 1, 2, 3);
    await until(() => seen.length === 3 && first.reactor.reacting === 0);
    await first.stop();
    expect(first.checkpoint.position).toBeGreaterThanOrEqual(position);
    await tally(id, 4);
    const second = await running('again', react);
    await until(() => seen.length >= 4);
    await second.stop();
    expect(seen).toEqual([0n, 1n, 2n, 3n]);
  });

  it('reacts again to what was not done when it ended, and keeps its checkpoint before it', async () => {
    const id = v7();
    let reached = false;
    const stuck = await running('stuck', ({ streamId }) => {
      if (streamId !== id) return Promise.resolve();
      reached = true;
      return new Promise(() => undefined);
    });
    const position = await tally(id, 1);
    await tally(v7(), 1);
    await until(() => reached);
    await stuck.stop();
    expect(stuck.checkpoint.position).toBeLessThan(position);
    const again: string[] = [];
    const next = await running('stuck', ({ streamId }) => void again.push(streamId));
    await until(() => again.includes(id));
    await next.stop();
  });

  it('lets the log wait where it reacts to as many events as it may', async () => {
    const ids = [v7(), v7(), v7()];
    const begun: string[] = [];
    const waiting: (() => void)[] = [];
    const react = ({ streamId }: RecordedEvent) => {
      if (!ids.includes(streamId)) return Promise.resolve();
      begun.push(streamId);
      return new Promise<void>((resolve) => waiting.push(resolve));
    };
    const { reactor, stop } = await running('waiting', react, { mostRunning: 2 });
    let position = -1n;
    for (const id of ids) position = await tally(id, 1);
    await until(() => begun.length === 2 && reactor.reacting === 3);
    expect([begun, reactor.positions.seen < position]).toEqual([ids.slice(0, 2), true]);
    waiting[0]?.();
    await until(() => begun.length === 3);
    for (const end of waiting) end();
    await until(() => reactor.positions.seen >= position && reactor.reacting === 0);
    await stop();
  });

  it('tries again what fails, beside everything else, and takes a refusal for an answer', async () => {
    const [failing, refused, other] = [v7(), v7(), v7()];
    const attempts: string[] = [];
    const { reactor, stop } = await running('failing', ({ streamId }) => {
      attempts.push(streamId);
      if (streamId === refused) throw new Rejected('not_open');
      if (streamId === failing && attempts.filter((one) => one === failing).length < 3) throw new Error('away');
    });
    await tally(failing, 1);
    await tally(refused, 1);
    await tally(other, 1);
    await until(() => attempts.includes(other) && reactor.reacting === 0);
    await stop();
    const count = (id: string) => attempts.filter((one) => one === id).length;
    expect([count(failing), count(refused), count(other)]).toEqual([3, 1, 1]);
  });

  it('stops at an event that it cannot read, in that stream alone, until code that can starts', async () => {
    const [unreadable, another, other] = [v7(), v7(), v7()];
    const executor = new CommandExecutor(log);
    const note = [{ command: { type: 'note', text: 'hello' } }] as const;
    const { position } = await executor.execute(tallyExecution(unreadable, note));
    await executor.execute(tallyExecution(another, note));
    await tally(unreadable, 1);
    await tally(other, 1);
    const { tallied, tally_closed } = tallyStreams.schemas;
    const schemas = { ...(tallied && { tallied }), ...(tally_closed && { tally_closed }) };
    const older = await EventLog.connect({ url: store.url, keys, schemas });
    const seen: string[] = [];
    const react = ({ streamId }: RecordedEvent) => void seen.push(streamId);
    const held = await running('unreadable', react, { of: older, mostRunning: 1 });
    await until(() => seen.includes(other));
    await held.stop();
    await older.close();
    expect([seen.includes(unreadable), held.reactor.unreadable]).toEqual([false, 2]);
    expect(held.checkpoint.position).toBeLessThan(position);
    const next = await running('unreadable', react);
    await until(() => seen.filter((id) => id === unreadable).length === 2);
    await next.stop();
  });
});
