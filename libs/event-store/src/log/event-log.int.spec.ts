import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { connectTallyLog, contextOf, temporaryFolder, temporaryKeys } from '../../../../test/support/event-log.js';
import { type EventStoreProcess, startEventStore } from '../../../../test/support/event-store-process.js';
import { type EncodedEvent } from '../codec/stored-event.js';
import { emptyEnd } from '../codec/event-codec.js';
import { asEvents } from '../commands/draft.js';
import { LogRefused, LogUnavailable, UnreadableStream, WrongRevision } from '../errors.js';
import { type LmdbKeyStore } from '../keys/lmdb-key-store.js';
import { type RecordedEvent } from '../recorded-event.js';
import { type EventLog } from './event-log.js';

let store: EventStoreProcess;
let keys: LmdbKeyStore;
let log: EventLog;

beforeAll(async () => {
  store = await startEventStore();
  keys = await temporaryKeys();
  log = await connectTallyLog(store.url, keys);
});
afterAll(async () => {
  await log.close();
  await store.stop();
  await keys.close();
});

function encoded(stream: string, count = 1, text = 'x'): Promise<EncodedEvent[]> {
  const now = '2026-11-22T12:00:00.000Z';
  const draft = {
    event: { type: 'tally_noted', data: { text } },
    occurredAt: now,
    backdated: false,
    subject: 'tally:1',
  };
  const drafts = Array.from({ length: count }, () => draft);
  return log.codec.encode(emptyEnd(stream), asEvents(drafts, contextOf({ organizationId: 'org' }), now));
}

async function read(stream: string, from?: bigint): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of log.readStream(stream, from)) events.push(event);
  return events;
}

describe('the log', () => {
  it('goes on answering however many reads were left early', async () => {
    const stream = `tally-org.${v7()}`;
    await log.append(stream, await encoded(stream, 100, 'x'.repeat(2_000)), -1n);
    const leaveOne = async () => {
      for await (const { revision } of log.readStream(stream)) if (revision === 0n) break;
    };
    for (let rounds = 0; rounds < 130; rounds++) await Promise.all(Array.from({ length: 10 }, leaveOne));
    expect(await log.headRevision(stream)).toBe(99n);
  });

  it('gives back what was appended, and the position of the last of it', async () => {
    const stream = `tally-org.${v7()}`;
    const position = await log.append(stream, await encoded(stream, 3), -1n);
    const events = await read(stream);
    expect(events.map(({ revision }) => revision)).toEqual([0n, 1n, 2n]);
    expect(events.map(({ event }) => event.data)).toEqual(Array(3).fill({ text: 'x' }));
    expect(events.at(-1)?.position).toBe(position);
    expect(await log.headPosition()).toBe(position);
    expect(await log.headRevision(stream)).toBe(2n);
  });

  it('reads from a revision on, and nothing where there is nothing', async () => {
    const stream = `tally-org.${v7()}`;
    expect(await read(stream)).toEqual([]);
    expect(await log.headRevision(stream)).toBe(-1n);
    await log.append(stream, await encoded(stream, 3), -1n);
    expect((await read(stream, 2n)).map(({ revision }) => revision)).toEqual([2n]);
    expect(await read(stream, 3n)).toEqual([]);
  });

  it('refuses an append at another revision than it has', async () => {
    const stream = `tally-org.${v7()}`;
    await log.append(stream, await encoded(stream), -1n);
    await expect(log.append(stream, await encoded(stream), -1n)).rejects.toThrow(WrongRevision);
    await expect(log.append(stream, await encoded(stream), 5n)).rejects.toThrow(WrongRevision);
  });

  it('refuses an append that is too large, for good', async () => {
    const stream = `tally-org.${v7()}`;
    const tooLarge = await encoded(stream, 1, 'x'.repeat(1_100_000));
    await expect(log.append(stream, tooLarge, -1n)).rejects.toThrow(LogRefused);
    await log.append(stream, await encoded(stream), -1n);
  });

  it('does not read an event of an unknown type', async () => {
    const stream = `tally-org.${v7()}`;
    const [event] = await encoded(stream);
    if (!event) throw new Error('nothing encoded');
    await log.append(stream, [{ ...event, type: 'teleported' }], -1n);
    await expect(read(stream)).rejects.toThrow(UnreadableStream);
  });

  it('takes more appends at once than a connection should have in flight', async () => {
    const streams = Array.from({ length: 600 }, () => `tally-org.${v7()}`);
    const positions = await Promise.all(streams.map(async (stream) => log.append(stream, await encoded(stream), -1n)));
    expect(new Set(positions).size).toBe(600);
  });
});

describe('a log that is away', () => {
  it('is said to be unavailable, with the cause', async () => {
    const nowhere = connectTallyLog('esdb://127.0.0.1:1?tls=false', keys);
    await expect(nowhere).rejects.toThrow(LogUnavailable);
    await expect(nowhere).rejects.toMatchObject({ cause: expect.anything() });
  });

  it('ends no process whose appends wait for a full connection', async () => {
    const server = await startEventStore();
    const burst = join(import.meta.dirname, '../../../../test/support/append-burst.js');
    const child = spawn(process.execPath, [burst, server.url, await temporaryFolder()], { env: {} });
    let said = '';
    child.stdout.on('data', (text: Buffer) => (said += text.toString()));
    const exited = once(child, 'exit');
    await once(child.stdout, 'data');
    // A server that takes nothing more fills the connection: what waits for it is lost before it was sent.
    process.kill(server.pid, 'SIGSTOP');
    child.stdin.write('go\n');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await server.kill();
    expect(await exited).toEqual([0, null]);
    expect(said).toContain('failed 400');
  });

  it('fails what is under way, and is used again once it is back', async () => {
    const server = await startEventStore();
    const other = await connectTallyLog(server.url, keys);
    const streams = Array.from({ length: 400 }, () => `tally-org.${v7()}`);
    const appends = streams.map(async (stream) => other.append(stream, await encoded(stream), -1n));
    await Promise.race(appends);
    await server.kill();
    const outcomes = await Promise.allSettled(appends);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(LogUnavailable);
    const again = await startEventStore({ dataFolder: server.dataFolder, port: server.port });
    for (const [index, { status }] of outcomes.entries())
      if (status === 'fulfilled') expect(await other.headRevision(streams[index] ?? '')).toBe(0n);
    const stream = `tally-org.${v7()}`;
    await other.append(stream, await encoded(stream), -1n);
    await other.close();
    await again.stop();
  });
});
