import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { Rejected } from '#decider';
import { add, connectTallyLog, contextOf, tallyExecution, temporaryKeys } from '../../../../test/support/event-log.js';
import { type EventStoreProcess, startEventStore } from '../../../../test/support/event-store-process.js';
import { tallyStreams } from '../../../../test/support/tally.js';
import { verifyChains } from '../chain/verify-chains.js';
import { Contended, StaleRevision } from '../errors.js';
import { type LmdbKeyStore } from '../keys/lmdb-key-store.js';
import { type EventLog } from '../log/event-log.js';
import { CommandExecutor } from './command-executor.js';

const { organizationId } = contextOf();
let store: EventStoreProcess;
let keys: LmdbKeyStore;
let hereLog: EventLog;
let thereLog: EventLog;
/** two, as in two API processes: each with its own connection and cache */
let here: CommandExecutor;
let there: CommandExecutor;

beforeAll(async () => {
  store = await startEventStore();
  keys = await temporaryKeys();
  hereLog = await connectTallyLog(store.url, keys);
  thereLog = await connectTallyLog(store.url, keys);
  here = new CommandExecutor(hereLog);
  there = new CommandExecutor(thereLog);
});
afterAll(async () => {
  await Promise.all([hereLog.close(), thereLog.close()]);
  await store.stop();
  await keys.close();
});

const close = { command: { type: 'close' } } as const;

describe('a command', () => {
  it('answers with the record after it, its ETag and its position', async () => {
    const id = v7();
    const first = await here.execute(tallyExecution(id, [add(2), add(3, 'b')]));
    expect(first).toMatchObject({ state: { counts: { a: 2, b: 3 } }, revision: 0n, changed: true });
    const second = await here.execute(tallyExecution(id, [add(1)]));
    expect(second).toMatchObject({ state: { counts: { a: 3, b: 3 } }, revision: 2n });
    expect(second.position > first.position).toBe(true);
    expect(second.position).toBe(await hereLog.headPosition());
  });

  it('writes all of its events or none', async () => {
    const id = v7();
    await expect(here.execute(tallyExecution(id, [add(2), close, add(1)]))).rejects.toThrow(Rejected);
    expect((await there.load(tallyStreams, organizationId, id)).position).toBe(-1n);
  });

  it('that changes nothing writes nothing', async () => {
    const id = v7();
    const { position } = await here.execute(tallyExecution(id, [add(2)]));
    const answer = await here.execute(tallyExecution(id, [add(0)]));
    expect(answer).toMatchObject({ revision: 0n, position, changed: false });
    expect((await there.load(tallyStreams, organizationId, id)).position).toBe(position);
  });

  it('finds out that the stream is there although it was said to be new', async () => {
    const id = v7();
    await here.execute(tallyExecution(id, [add(2)]));
    const answer = await there.execute(tallyExecution(id, [add(3)], { isNew: true }));
    expect(answer.state.counts).toEqual({ a: 5 });
  });
});

describe('a caller who may not', () => {
  const admit = (_: unknown, { counts: { a = 0 } }: { counts: Readonly<Record<string, number>> }) => {
    if (a !== 1) throw new Rejected('not_admitted');
  };
  const refusal = expect.objectContaining({ code: 'not_admitted' });

  it('is refused before every rule and before If-Match, without being told what changed', async () => {
    const id = v7();
    await here.execute(tallyExecution(id, [add(2)]));
    await expect(here.execute(tallyExecution(id, [add(9e9)], { admit }))).rejects.toEqual(refusal);
    await expect(here.execute(tallyExecution(id, [], { admit }))).rejects.toEqual(refusal);
    const context = contextOf({ ifMatch: 7n });
    await expect(here.execute(tallyExecution(id, [add(1)], { admit, context }))).rejects.toEqual(refusal);
  });

  it('is told by the state that is decided on, not by an older one that is cached', async () => {
    const id = v7();
    await here.execute(tallyExecution(id, [add(2)]));
    await there.execute(tallyExecution(id, [add(-1)]));
    expect((await here.execute(tallyExecution(id, [add(5)], { admit }))).state.counts).toEqual({ a: 6 });
    await expect(there.execute(tallyExecution(id, [add(5)], { admit }))).rejects.toEqual(refusal);
  });

  it('is nobody on a later state of the same append', async () => {
    const id = v7();
    await here.execute(tallyExecution(id, [add(1)]));
    expect((await here.execute(tallyExecution(id, [add(1), add(1)], { admit }))).state.counts).toEqual({ a: 3 });
  });
});

describe('If-Match on a record that never was', () => {
  it('leaves the refusal to the rules, and is stale where they have none', async () => {
    const context = contextOf({ ifMatch: 7n });
    const over = here.execute(tallyExecution(v7(), [add(9e9)], { context }));
    await expect(over).rejects.toMatchObject({ code: 'over_the_limit' });
    await expect(here.execute(tallyExecution(v7(), [add(1)], { context }))).rejects.toThrow(StaleRevision);
  });
});

describe('a cache that is behind', () => {
  it('gives nobody commands for a state that is not the present one', async () => {
    const id = v7();
    const doubled = (streams: CommandExecutor) =>
      streams.execute({ ...tallyExecution(id, []), commands: ({ counts: { a = 0 } }) => [add(a)] });
    await here.execute(tallyExecution(id, [add(1)]));
    await doubled(there);
    expect((await doubled(here)).state.counts).toEqual({ a: 4 });
  });

  it('makes nobody lose a write', async () => {
    const id = v7();
    const adds = Array.from({ length: 40 }, (_, n) => (n % 2 ? here : there).execute(tallyExecution(id, [add(1)])));
    const answers = await Promise.allSettled(adds);
    const written = answers.filter(({ status }) => status === 'fulfilled').length;
    expect((await here.load(tallyStreams, organizationId, id)).state.counts).toEqual({ a: written });
    expect(answers.every((answer) => answer.status === 'fulfilled' || answer.reason instanceof Contended)).toBe(true);
  });

  it('rejects nothing that the log would take', async () => {
    const id = v7();
    const closed = { command: { type: 'note', text: 'x' } } as const;
    await here.execute(tallyExecution(id, [add(5)]));
    await there.execute(tallyExecution(id, [add(-3)]));
    const world = () => Promise.resolve({ limit: 5 });
    expect((await here.execute(tallyExecution(id, [add(3)], { world }))).state.counts).toEqual({ a: 5 });
    expect((await there.execute(tallyExecution(id, [closed]))).state.note).toBe('x');
  });

  it('takes nothing that the log would reject', async () => {
    const id = v7();
    await here.execute(tallyExecution(id, [add(5)]));
    await there.execute(tallyExecution(id, [close]));
    await expect(here.execute(tallyExecution(id, [add(1)]))).rejects.toMatchObject({ code: 'tally_is_closed' });
  });

  it('does not call a change nothing', async () => {
    const id = v7();
    const note = (text: string) => [{ command: { type: 'note', text } } as const];
    await here.execute(tallyExecution(id, note('one')));
    await there.execute(tallyExecution(id, note('two')));
    expect(await here.execute(tallyExecution(id, note('one')))).toMatchObject({
      state: { note: 'one' },
      changed: true,
    });
  });
});

describe('a lost race', () => {
  const racing = (id: string, rivals: number) => {
    let left = rivals;
    const world = async () => {
      if (left-- > 0) await there.execute(tallyExecution(id, [add(1)]));
      return { limit: 100 };
    };
    return here.execute(tallyExecution(id, [add(10)], { world }));
  };

  it('is run again, three times', async () => {
    const id = v7();
    await here.execute(tallyExecution(id, [add(1)]));
    expect((await racing(id, 3)).state.counts).toEqual({ a: 14 });
  });

  it('ends in "contended" after that, with nothing written', async () => {
    const id = v7();
    await here.execute(tallyExecution(id, [add(1)]));
    await expect(racing(id, 4)).rejects.toThrow(Contended);
    expect((await there.load(tallyStreams, organizationId, id)).state.counts).toEqual({ a: 5 });
  });
});

describe('If-Match', () => {
  const ifMatch = (revision: bigint) => ({ context: contextOf({ ifMatch: revision }) });

  it('lets a command through at the revision of its record, whatever happened to others', async () => {
    const id = v7();
    await here.execute(tallyExecution(id, [add(1)]));
    await there.execute(tallyExecution(id, [add(1, 'b')]));
    const answer = await here.execute(tallyExecution(id, [add(1)], ifMatch(0n)));
    expect(answer).toMatchObject({ state: { counts: { a: 2, b: 1 } }, revision: 2n });
  });

  it('refuses a stale one with the present revision and what changed since', async () => {
    const id = v7();
    await here.execute(tallyExecution(id, [add(1)]));
    await there.execute(tallyExecution(id, [add(7), add(1, 'b')]));
    const refusal = here.execute(tallyExecution(id, [add(1)], ifMatch(0n)));
    await expect(refusal).rejects.toThrow(StaleRevision);
    await expect(refusal).rejects.toMatchObject({
      current: 1n,
      changes: [{ revision: 1n, event: { type: 'tallied', data: { recordId: 'a', by: 7 } } }],
    });
  });

  it('takes the revision that the other process has answered with', async () => {
    const id = v7();
    await here.execute(tallyExecution(id, [add(1)]));
    const { revision } = await there.execute(tallyExecution(id, [add(1)]));
    expect((await here.execute(tallyExecution(id, [add(1)], ifMatch(revision)))).revision).toBe(2n);
  });
});

describe('the log after all this', () => {
  it('has whole chains', async () => {
    let verdict;
    for await (const progress of verifyChains(hereLog)) verdict = progress;
    expect(verdict?.broken).toBeNull();
    expect(verdict?.verified).toBeGreaterThan(50);
  });
});
