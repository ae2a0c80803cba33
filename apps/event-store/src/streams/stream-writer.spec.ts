import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { CommitSignal } from '../log/commit-signal.js';
import { DiskSpace } from '../log/disk-space.js';
import { EventLog } from '../log/event-log.js';
import { type Storage, openStorage } from '../log/storage.js';
import { StreamIndex } from '../log/stream-index.js';
import { StreamHeads } from './stream-heads.js';
import { StreamWriter } from './stream-writer.js';

/** A writer on a real log whose flushes are over only when the test says so. */
function writerWithHeldFlush() {
  const folder = mkdtempSync(join(tmpdir(), 'dealstream-writer-'));
  const storage = openStorage(folder);
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const log = new EventLog(holding(storage, held));
  const index = new StreamIndex(storage);
  const space = new DiskSpace(folder, 0);
  const writer = new StreamWriter(log, index, new StreamHeads(log, index), new CommitSignal(), space);
  return { writer, log, release: () => release() };
}

/** The storage, with the promise that says "flushed" held back. */
function holding(storage: Storage, held: Promise<void>): Storage {
  const { records } = storage;
  const ifNoExists = async (position: number, put: () => void): Promise<boolean> => {
    const flushed = records.ifNoExists(position, put);
    await held;
    return flushed;
  };
  const get = (target: typeof records, name: string | symbol): unknown =>
    name === 'ifNoExists' ? ifNoExists : Reflect.get(target, name);
  return { ...storage, records: new Proxy(records, { get }) };
}

const event = { type: 'happened', isJson: true, metadata: Buffer.alloc(0), data: Buffer.from('{}') };
const append = { stream: 'held', expected: 'no_stream', expiresAt: Infinity } as const;

describe('an append', () => {
  it('is acknowledged, and counts for readers of the end, only after its flush', async () => {
    const { writer, log, release } = writerWithHeldFlush();
    const events = [{ ...event, id: '00000000-0000-4000-8000-000000000001' }];
    let acknowledged = false;
    const appended = writer.append({ ...append, events }).then((outcome) => {
      acknowledged = true;
      return outcome;
    });
    await delay(50);
    expect([acknowledged, log.lastPosition]).toEqual([false, undefined]);
    release();
    expect(await appended).toEqual({ kind: 'appended', revision: 0, position: log.lastPosition });
  });

  it('is refused without a trace when its time was over before it was begun', async () => {
    const { writer, log, release } = writerWithHeldFlush();
    release();
    const events = [{ ...event, id: '00000000-0000-4000-8000-000000000002' }];
    await expect(writer.append({ ...append, events, expiresAt: Date.now() - 1 })).rejects.toThrow('nothing of it');
    expect(log.lastPosition).toBeUndefined();
  });
});
