import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** While this file is in the data folder, the demo stands still. */
const pathOf = (dataFolder: string): string => join(dataFolder, 'demo-still');

/** Whether the demo was told to stand still. */
export const isStill = (dataFolder: string): Promise<boolean> =>
  stat(pathOf(dataFolder)).then(
    () => true,
    () => false,
  );

/** Tells the demo to stand still, now and after the next start, or to go on. */
export const setStill = (dataFolder: string, still: boolean): Promise<void> =>
  still ? writeFile(pathOf(dataFolder), '') : rm(pathOf(dataFolder), { force: true });
