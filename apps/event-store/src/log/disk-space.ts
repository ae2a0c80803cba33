import { statfsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';

const CHECK_EVERY_MS = 1_000;

/** Watches the free space of the disk that holds a folder. */
export class DiskSpace {
  #free: number;
  readonly #timer: NodeJS.Timeout;

  constructor(
    private readonly folder: string,
    private readonly minimumFreeBytes: number,
  ) {
    const { bavail, bsize } = statfsSync(folder);
    this.#free = bavail * bsize;
    this.#timer = setInterval(() => void this.#check(), CHECK_EVERY_MS).unref();
  }

  get isLow(): boolean {
    return this.#free < this.minimumFreeBytes;
  }

  close(): void {
    clearInterval(this.#timer);
  }

  async #check(): Promise<void> {
    // A disk that does not say how much is free is taken for full.
    const free = await statfs(this.folder).then(
      ({ bavail, bsize }) => bavail * bsize,
      () => 0,
    );
    this.#free = free;
  }
}
