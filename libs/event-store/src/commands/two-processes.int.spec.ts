import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { connectTallyLog, contextOf, temporaryFolder } from '../../../../test/support/event-log.js';
import { type EventStoreProcess, startEventStore } from '../../../../test/support/event-store-process.js';
import { tallyStreams } from '../../../../test/support/tally.js';
import { verifyChains } from '../chain/verify-chains.js';
import { LmdbKeyStore } from '../keys/lmdb-key-store.js';
import { type EventLog } from '../log/event-log.js';
import { CommandExecutor } from './command-executor.js';

const WRITER = join(import.meta.dirname, '../../../../test/support/tally-writer.js');
const { organizationId } = contextOf();
let store: EventStoreProcess;
let folder: string;
let keys: LmdbKeyStore;
let log: EventLog;

beforeAll(async () => {
  store = await startEventStore();
  folder = await temporaryFolder();
  keys = await LmdbKeyStore.open(folder);
  log = await connectTallyLog(store.url, keys);
});
afterAll(async () => {
  await log.close();
  await store.stop();
  await keys.close();
});

async function write(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [WRITER, store.url, folder, ...args], { env: {} });
  return stdout;
}

describe('two processes', () => {
  it('that write to one stream lose nothing, and leave one whole chain', async () => {
    const id = v7();
    await Promise.all([write(id, '60'), write(id, '60')]);
    const { state } = await new CommandExecutor(log).load(tallyStreams, organizationId, id);
    expect(state.counts).toEqual({ a: 120 });
    const stream = `tally-${organizationId}.${id}`;
    let verdict;
    for await (const progress of verifyChains(log, { stream })) verdict = progress;
    expect(verdict).toMatchObject({ verified: 120, broken: null });
  });

  it('that get twins of one command answer the same, with one effect', async () => {
    const id = v7();
    const commandId = v7();
    const answers = await Promise.all([write(id, '3', commandId), write(id, '3', commandId)]);
    expect(answers[0]).not.toBe('');
    expect(answers[1]).toBe(answers[0]);
    const { state } = await new CommandExecutor(log).load(tallyStreams, organizationId, id);
    expect(state.counts).toEqual({ a: 1 });
  });
});
