import { access, constants, copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DataFolderLock } from '../log/data-folder-lock.js';
import { openStorage, openStorageToRead } from '../log/storage.js';
import { flushed } from './flushed.js';
import { type Contents, scanLog } from './log-scan.js';
import { type Progress } from './progress.js';
import { ToolRefused } from './tool-refused.js';

const [dataFile, manifestFile] = ['data.mdb', 'backup.json'];

type Say = (progress: Progress) => void;

/** Copies the log as it stands into a new folder; it may be written to meanwhile. What is in the copy is read again and noted beside it. @throws ToolRefused */
export async function backUp(from: string, to: string, say: Say): Promise<Contents> {
  if (await exists(join(to, dataFile))) throw new ToolRefused(`${to} holds a log already: name a new folder.`);
  await mkdir(to, { recursive: true });
  const source = openStorageToRead(from);
  try {
    await source.copyTo(to);
  } finally {
    await source.close();
  }
  const contents = await contentsOf(to, say);
  await writeFile(join(to, manifestFile), `${JSON.stringify(contents, null, 2)}\n`);
  await flushFolder(to);
  return contents;
}

/**
 * Puts a backup in the place of a log that is not there. Nothing is in place before it was read and found to be what was backed up.
 *
 * @throws ToolRefused, DataFolderInUse
 */
export async function restore(from: string, to: string, say: Say): Promise<Contents> {
  const noted = await manifestOf(from);
  if (await exists(join(to, dataFile)))
    throw new ToolRefused(`${to} holds a log already: name a new folder, or move it away.`);
  const lock = DataFolderLock.take(to);
  const half = join(to, 'restoring');
  try {
    await rm(half, { recursive: true, force: true });
    await mkdir(half);
    await copyFile(join(from, dataFile), join(half, dataFile));
    const contents = await contentsOf(half, say);
    if (contents.sha256 !== noted.sha256)
      throw new ToolRefused(
        `The backup in ${from} is damaged: it holds other records than were backed up. Nothing was restored.`,
      );
    await flushFolder(half);
    await rename(join(half, dataFile), join(to, dataFile));
    await rm(join(to, 'links'), { recursive: true, force: true });
    await flushFolder(to);
    return contents;
  } finally {
    await rm(half, { recursive: true, force: true });
    lock.release();
  }
}

async function contentsOf(folder: string, say: Say): Promise<Contents> {
  const storage = openStorage(folder);
  try {
    return await scanLog(storage, () => undefined, say);
  } finally {
    await storage.close();
  }
}

async function manifestOf(folder: string): Promise<Pick<Contents, 'sha256'>> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => null);
  const manifest: unknown = text === null ? null : JSON.parse(text);
  if (typeof manifest === 'object' && manifest && 'sha256' in manifest && typeof manifest.sha256 === 'string')
    return { sha256: manifest.sha256 };
  throw new ToolRefused(`${folder} holds no backup: there is no ${manifestFile} of one in it.`);
}

const exists = (file: string): Promise<boolean> =>
  access(file, constants.F_OK).then(
    () => true,
    () => false,
  );

const flushFolder = (folder: string): Promise<void> => flushed(join(folder, dataFile), folder, dirname(folder));
