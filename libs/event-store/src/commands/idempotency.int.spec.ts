import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { v7 } from 'uuid';
import {
  add,
  connectTallyLog,
  contextOf,
  keyed,
  tallyExecution,
  temporaryKeys,
} from '../../../../test/support/event-log.js';
import { type EventStoreProcess, startEventStore } from '../../../../test/support/event-store-process.js';
import { type TcpProxy, startTcpProxy } from '../../../../test/support/tcp-proxy.js';
import { tallyStreams } from '../../../../test/support/tally.js';
import { type Written } from '../command-context.js';
import { Contended, KeyReused } from '../errors.js';
import { type LmdbKeyStore } from '../keys/lmdb-key-store.js';
import { type EventLog } from '../log/event-log.js';
import { type RecordedEvent } from '../recorded-event.js';
import { streamName } from '../stream-name.js';
import { CommandExecutor } from './command-executor.js';

const { organizationId } = contextOf();
let store: EventStoreProcess;
let proxy: TcpProxy;
let keys: LmdbKeyStore;
let log: EventLog;
let behindProxy: EventLog;

beforeAll(async () => {
  store = await startEventStore();
  proxy = await startTcpProxy(store.port);
  keys = await temporaryKeys();
  log = await connectTallyLog(store.url, keys);
  behindProxy = await connectTallyLog(`esdb://127.0.0.1:${proxy.port}?tls=false`, keys);
});
afterAll(async () => {
  await Promise.all([log.close(), behindProxy.close()]);
  await proxy.close();
  await store.stop();
  await keys.close();
});

/** An executor that has cached nothing yet, as after a restart. */
const restarted = () => new CommandExecutor(log);

async function eventsOf(id: string): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of log.readStream(streamName('tally', organizationId, id))) events.push(event);
  return events;
}

/** What the caller is told: all of an answer but whether this very call wrote it. */
const told = ({ state, revision, position }: Written<unknown>) => ({ state, revision, position });

describe('a key that comes again', () => {
  it('gets the first answer, whatever happened since', async () => {
    const id = v7();
    const executor = restarted();
    const context = keyed(v7(), 'hash');
    const first = await executor.execute(tallyExecution(id, [add(1), add(2)], { context }));
    await executor.execute(tallyExecution(id, [add(10)]));
    const again = await executor.execute(tallyExecution(id, [add(1), add(2)], { context }));
    const afterCrash = await restarted().execute(tallyExecution(id, [add(1), add(2)], { context }));
    expect([first.changed, again.changed, afterCrash.changed]).toEqual([true, false, false]);
    expect([told(again), told(afterCrash)]).toEqual([told(first), told(first)]);
    expect(await eventsOf(id)).toHaveLength(3);
  });

  it('gets it before If-Match and rules are looked at', async () => {
    const id = v7();
    const context = keyed(v7(), 'hash', { ifMatch: -1n });
    const commands = [add(1), { command: { type: 'close' } } as const];
    const first = await restarted().execute(tallyExecution(id, commands, { context }));
    expect(told(await restarted().execute(tallyExecution(id, commands, { context })))).toEqual(told(first));
  });

  it('with another request is refused', async () => {
    const id = v7();
    const commandId = v7();
    const executor = restarted();
    await executor.execute(tallyExecution(id, [add(1)], { context: keyed(commandId, 'hash') }));
    const other = tallyExecution(id, [add(2)], { context: keyed(commandId, 'other') });
    await expect(executor.execute(other)).rejects.toThrow(KeyReused);
    await expect(restarted().execute(other)).rejects.toThrow(KeyReused);
    expect(await eventsOf(id)).toHaveLength(1);
  });

  it('of a rejected command is decided anew: nothing was done', async () => {
    const id = v7();
    const context = keyed(v7(), 'hash');
    const limited = (limit: number) => ({ context, world: () => Promise.resolve({ limit }) });
    await expect(restarted().execute(tallyExecution(id, [add(5)], limited(4)))).rejects.toMatchObject({
      code: 'over_the_limit',
    });
    expect((await restarted().execute(tallyExecution(id, [add(5)], limited(5)))).changed).toBe(true);
  });
});

describe('a key of a command that changes nothing', () => {
  it('is noted once, without moving the ETag', async () => {
    const id = v7();
    await restarted().execute(tallyExecution(id, [add(1)]));
    const context = keyed(v7(), 'hash');
    const first = await restarted().execute(tallyExecution(id, [add(0)], { context }));
    const again = await restarted().execute(tallyExecution(id, [add(0)], { context }));
    expect(first).toMatchObject({ state: { counts: { a: 1 } }, revision: 0n, changed: false });
    expect(told(again)).toEqual(told(first));
    expect((await eventsOf(id)).map(({ event }) => event.type)).toEqual(['tallied', 'command_noted']);
  });

  it('is nothing still when the state has changed since', async () => {
    const id = v7();
    const executor = restarted();
    const context = keyed(v7(), 'hash');
    const note = (text: string, others = {}) => tallyExecution(id, [{ command: { type: 'note', text } }], others);
    await executor.execute(note('one'));
    await executor.execute(note('one', { context }));
    await executor.execute(note('two'));
    expect((await executor.execute(note('one', { context }))).state.note).toBe('one');
    expect((await executor.load(tallyStreams, organizationId, id)).state.note).toBe('two');
  });

  it('is noted for a process too', async () => {
    const id = v7();
    const context = contextOf({ via: { kind: 'process', id: 'mover' } });
    await restarted().execute(tallyExecution(id, [add(0)], { context }));
    await restarted().execute(tallyExecution(id, [add(0)], { context }));
    expect((await eventsOf(id)).map(({ event }) => event.type)).toEqual(['command_noted']);
  });
});

describe('an append whose answer is lost', () => {
  it.each([
    ['with a key', () => keyed(v7(), 'hash')],
    ['without one', () => contextOf()],
  ])('has its effect once, and is answered, %s', async (_, contextFor) => {
    const id = v7();
    const executor = new CommandExecutor(behindProxy);
    const before = await executor.execute(tallyExecution(id, [add(1)]));
    proxy.swallowAnswers();
    const answer = executor.execute(tallyExecution(id, [add(2)], { context: contextFor() }));
    while ((await log.headPosition()) === before.position) await new Promise((resolve) => setTimeout(resolve, 5));
    proxy.cut();
    expect(await answer).toMatchObject({ state: { counts: { a: 3 } }, revision: 1n, changed: true });
    expect(await eventsOf(id)).toHaveLength(2);
    expect((await executor.execute(tallyExecution(id, [add(1)]))).state.counts).toEqual({ a: 4 });
  });
});

/** As a client does that is told "contended". */
async function patiently<T>(request: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await request();
    } catch (error) {
      if (!(error instanceof Contended)) throw error;
    }
  }
}

describe('twins of one key at the same moment', () => {
  const twins = fc.record({
    /** for each request: which key, and which process takes it */
    requests: fc.array(fc.record({ key: fc.nat(2), process: fc.nat(2) }), { minLength: 2, maxLength: 12 }),
    /** by key: what is added; 0 changes nothing */
    adds: fc.array(fc.array(fc.nat(3), { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
    warm: fc.boolean(),
  });

  it('have one effect and one answer', async () => {
    await fc.assert(
      fc.asyncProperty(twins, async ({ requests, adds, warm }) => {
        const id = v7();
        const processes = [restarted(), restarted(), restarted()];
        if (warm) for (const process of processes) await process.execute(tallyExecution(id, [add(1)]));
        const commandIds = [v7(), v7(), v7()];
        const answers = await Promise.all(
          requests.map(async ({ key, process }) => {
            const context = keyed(commandIds[key] ?? '', `hash ${key}`);
            const commands = (adds[key] ?? []).map((by) => add(by));
            const executor = processes[process] ?? restarted();
            return { key, answer: await patiently(() => executor.execute(tallyExecution(id, commands, { context }))) };
          }),
        );
        for (const { key, answer } of answers)
          for (const other of answers) if (other.key === key) expect(told(other.answer)).toEqual(told(answer));
        const used = [...new Set(requests.map(({ key }) => key))];
        const sum = used.flatMap((key) => adds[key] ?? []).reduce((total, by) => total + by, warm ? 3 : 0);
        const { state } = await restarted().load(tallyStreams, organizationId, id);
        expect(state.counts.a ?? 0).toBe(sum);
        const events = await eventsOf(id);
        for (const key of used) {
          const changes = (adds[key] ?? []).filter((by) => by > 0).length;
          const written = events.filter(({ metadata }) => metadata.commandId === commandIds[key]);
          expect(written).toHaveLength(Math.max(changes, 1));
        }
      }),
      { numRuns: 40 },
    );
  });
});
