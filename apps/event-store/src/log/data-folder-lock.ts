import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isErrno } from './errno.js';
import { isRunning, markOf } from './process-mark.js';

/** Another process has the folder open. */
export class DataFolderInUse extends Error {
  constructor(folder: string, owner: string) {
    super(`The data folder ${folder} is in use by the process ${owner}. One process at a time may own it.`);
  }
}

/** The file that says which process owns a data folder. */
export class DataFolderLock {
  private constructor(private readonly file: string) {}

  /**
   * Takes the folder, also from an owner that is no more.
   *
   * @throws DataFolderInUse
   */
  static take(folder: string): DataFolderLock {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'owner.pid');
    while (!create(file)) {
      const owner = read(file);
      if (owner !== undefined && isRunning(owner)) throw new DataFolderInUse(folder, owner.split(' ')[0] ?? '');
      if (owner !== undefined) discard(file, owner);
    }
    return new DataFolderLock(file);
  }

  release(): void {
    rmSync(this.file, { force: true });
  }
}

/** Makes the lock file with its content in one step: nobody sees it empty, and only one process can. */
function create(file: string): boolean {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, markOf(process.pid));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Moves a stale lock aside, and back again if somebody else's new one was caught instead. */
function discard(file: string, stale: string): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== stale) linkSync(aside, file);
    rmSync(aside);
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error;
  }
}
