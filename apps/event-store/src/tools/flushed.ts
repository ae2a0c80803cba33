import { open } from 'node:fs/promises';

/** Has the disk take what is in files and folders. */
export async function flushed(...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const file = await open(path, 'r');
    await file.sync().finally(() => file.close());
  }
}
