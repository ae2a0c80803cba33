import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, FORWARDS, jsonEvent, START } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { type Finished, record, runCommand } from '../support/command-line.js';
import { type EventStoreProcess, startEventStore } from '../support/event-store-process.js';
import { all, itOurs, newStream, someEvents } from './contract-store.js';
import { flipBit } from './flip-bit.js';

const mark = 'a type that is nowhere else';

let folder: string;
let server: EventStoreProcess;
let client: EventStoreDBClient;

const place = (name: string): string => join(folder, name);

async function start(name: string): Promise<void> {
  server = await startEventStore({ dataFolder: place(name) });
  client = EventStoreDBClient.connectionString(server.url);
}

async function stop(): Promise<void> {
  await client.dispose();
  await server.stop();
}

const store = (...args: readonly string[]): Promise<Finished> =>
  runCommand(['store', ...args], { DEALSTREAM_DATA: folder, DEALSTREAM_EVENTSTORE_DATA: place('log') });

const outcomeOf = async (...args: readonly string[]): Promise<Record<string, unknown>> => {
  const { exitCode, stdout, stderr } = await store(...args, '--json');
  expect([args[0], exitCode, stderr]).toEqual([args[0], 0, '']);
  return record(JSON.parse(stdout));
};

const allEvents = () => all(client.readAll({ direction: FORWARDS, fromPosition: START }));

describe('the tools of the event store', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dealstream-tools-'));
    await start('log');
  });

  afterAll(async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  });

  itOurs('count what is there while it runs', async () => {
    await client.appendToStream('deal-1', someEvents(3));
    await client.appendToStream('deal-2', someEvents(2));
    await client.tombstoneStream('deal-2');
    await client.appendToStream('alone', someEvents(1));
    expect(await outcomeOf('stats')).toMatchObject({
      events: 7,
      streams: 3,
      categories: [
        { category: 'deal', streams: 2, events: 6 },
        { category: '', streams: 1, events: 1 },
      ],
    });
  });

  itOurs('back up while it is written to, and restore the same log', async () => {
    const writing = new AbortController();
    const written = (async () => {
      while (!writing.signal.aborted) await client.appendToStream(newStream(), someEvents(20));
    })();
    await client.appendToStream('deal-1', someEvents(1));
    const backup = await outcomeOf('backup', place('backup'));
    writing.abort();
    await written;
    const before = await allEvents();
    expect(Number(backup.events)).toBeGreaterThan(7);
    expect(Number(backup.events)).toBeLessThan(before.length);
    const restored = await outcomeOf('restore', place('backup'), '--folder', place('restored'));
    expect(restored).toEqual(backup);
    expect(await outcomeOf('verify', '--folder', place('restored'))).toMatchObject({ ...backup, findingCount: 0 });
    await stop();
    await start('restored');
    const [kept, [next]] = [before.slice(0, Number(backup.events)), before.slice(Number(backup.events))];
    expect(await allEvents()).toEqual(kept);
    expect(next?.event?.position.commit).toBeGreaterThan(BigInt(Number(backup.lastPosition)));
    await client.appendToStream('deal-1', someEvents(1), { expectedRevision: 3n });
    await stop();
    await start('log');
  });

  itOurs('put nothing over a log, nor anything that is no backup', async () => {
    const refused = async (...args: readonly string[]) => {
      const { exitCode, stderr } = await store(...args);
      expect([args[0], exitCode]).toEqual([args[0], 1]);
      return stderr;
    };
    expect(await refused('restore', place('backup'))).toContain(`${place('log')} holds a log already`);
    expect(await refused('backup', place('backup'))).toContain(`${place('backup')} holds a log already`);
    expect(await refused('restore', place('log'), '--folder', place('new'))).toContain('holds no backup');
    expect(await refused('verify', '--folder', place('nothing'))).toContain(`There is no log in ${place('nothing')}`);
  });

  itOurs('find the bit that was flipped, in a log and in a backup of it', async () => {
    await client.appendToStream('damaged', someEvents(1));
    const { position } = await client.appendToStream(mark, someEvents(1));
    await client.appendToStream('damaged', someEvents(1));
    await outcomeOf('backup', place('flipped'));
    await stop();
    for (const name of ['log', 'flipped']) await flipBit(join(place(name), 'data.mdb'), mark);
    const { exitCode, stdout } = await store('verify', '--json');
    expect(exitCode).toBe(4);
    const at = expect.objectContaining({ position: Number(position?.commit) });
    expect(record(JSON.parse(stdout)).findings).toContainEqual(at);
    const { stderr } = await store('restore', place('flipped'), '--folder', place('from-flipped'));
    expect(stderr).toContain('is damaged');
    expect((await store('stats', '--folder', place('from-flipped'))).stderr).toContain('There is no log');
    await start('log');
  });
});

describe('scavenging', () => {
  const secret = (of: string) => jsonEvent({ type: 'told', data: { secret: `nobody-may-know-${of}` } });
  const secrets = (of: string, count: number) => Array.from({ length: count }, () => secret(of));
  const has = async (name: string, of: string): Promise<boolean> =>
    (await readFile(join(place(name), 'data.mdb'))).includes(`nobody-may-know-${of}`);
  const visible = async (stream: string): Promise<readonly unknown[]> =>
    (await all(client.readStream(stream))).map(({ event }) => [event?.revision, event?.id, event?.position]);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dealstream-scavenge-'));
    await start('log');
    await client.appendToStream('note-kept', secrets('kept', 3));
    await client.appendToStream('note-deleted', secrets('deleted', 3));
    await client.deleteStream('note-deleted');
    await client.appendToStream('note-ended', secrets('ended', 3));
    await client.tombstoneStream('note-ended');
    await client.appendToStream('note-counted', [...secrets('over', 5), secret('within')]);
    await client.setStreamMetadata('note-counted', { maxCount: 1 });
    await client.appendToStream('note-cut', [...secrets('before', 2), secret('after')]);
    await client.setStreamMetadata('note-cut', { truncateBefore: 2 });
    await client.appendToStream('note-kept', secrets('kept', 1));
  });

  afterAll(async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  });

  itOurs('is refused while the store runs', async () => {
    const { exitCode, stderr } = await store('scavenge');
    expect(exitCode).toBe(1);
    expect(stderr).toContain(String(server.pid));
  });

  itOurs('removes what nobody can see, for ever, and nothing else', async () => {
    const streams = ['note-kept', 'note-counted', 'note-cut'];
    const before = await Promise.all(streams.map(visible));
    await stop();
    expect(await outcomeOf('scavenge')).toMatchObject({ events: 3 + 3 + 5 + 2 });
    expect(await outcomeOf('verify')).toMatchObject({ findingCount: 0 });
    for (const of of ['deleted', 'ended', 'over', 'before']) expect([of, await has('log', of)]).toEqual([of, false]);
    for (const of of ['kept', 'within', 'after']) expect([of, await has('log', of)]).toEqual([of, true]);
    expect(await outcomeOf('scavenge')).toMatchObject({ events: 0 });
    await start('log');
    expect(await Promise.all(streams.map(visible))).toEqual(before);
    const told = (await allEvents()).filter(({ event }) => event?.type === 'told');
    expect(told.map(({ event }) => event?.streamId)).toEqual([
      ...['note-kept', 'note-kept', 'note-kept'],
      ...['note-counted', 'note-cut', 'note-kept'],
    ]);
  });

  itOurs('leaves revisions, links and what repeats as they were', async () => {
    const { nextExpectedRevision } = await client.appendToStream('note-deleted', someEvents(1));
    expect(nextExpectedRevision).toBe(3n);
    await client.setStreamMetadata('note-cut', {});
    expect((await all(client.readStream('note-cut'))).map(({ event }) => event?.revision)).toEqual([2n]);
    const links = await all(client.readStream('$ce-note', { resolveLinkTos: true }));
    expect(links.map(({ link }) => link?.revision)).toEqual(links.map((_, revision) => BigInt(revision)));
    expect(links.filter(({ event }) => event)).toHaveLength(6 + 1);
    expect(links.filter(({ event }) => !event)).toHaveLength(3 + 3 + 5 + 2);
  });
});
