import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DataFolderInUse, DataFolderLock } from './data-folder-lock.js';
import { markOf } from './process-mark.js';

function folderOwnedBy(mark?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'dealstream-lock-'));
  const file = join(folder, 'owner.pid');
  if (mark !== undefined) writeFileSync(file, mark);
  return { folder, owner: () => readFileSync(file, 'utf8') };
}

describe('the lock of a data folder', () => {
  it('is taken once, and again after its release', () => {
    const { folder, owner } = folderOwnedBy();
    const lock = DataFolderLock.take(folder);
    expect(owner()).toBe(markOf(process.pid));
    expect(() => DataFolderLock.take(folder)).toThrow(DataFolderInUse);
    lock.release();
    DataFolderLock.take(folder).release();
  });

  it('is refused while its owner runs, who is named', () => {
    const other = spawn('sleep', ['60']);
    const { folder } = folderOwnedBy(markOf(other.pid ?? 0));
    expect(() => DataFolderLock.take(folder)).toThrow(String(other.pid));
    other.kill();
  });

  it.each([
    { from: 'a process that is no more', mark: '4194304 some-boot 5' },
    { from: 'a namesake of another boot', mark: `${process.pid} some-boot 5` },
    { from: 'a file that says nothing', mark: '' },
  ])('is taken over from $from', ({ mark }) => {
    const { folder, owner } = folderOwnedBy(mark);
    DataFolderLock.take(folder);
    expect(owner()).toBe(markOf(process.pid));
  });
});
