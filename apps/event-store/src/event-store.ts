import { join } from 'node:path';
import { DataFolderLock } from './log/data-folder-lock.js';
import { CommitSignal } from './log/commit-signal.js';
import { DiskSpace } from './log/disk-space.js';
import { EventLog } from './log/event-log.js';
import { openStorage } from './log/storage.js';
import { StreamIndex } from './log/stream-index.js';
import { LinkIndex } from './projections/link-index.js';
import { LinkReader } from './projections/link-reader.js';
import { LinkStorage } from './projections/link-storage.js';
import { ProjectionManagement } from './projections/projection-management.js';
import { StreamHeads } from './streams/stream-heads.js';
import { StreamReader } from './streams/stream-reader.js';
import { StreamWriter } from './streams/stream-writer.js';
import { type AllSubscription, followAll } from './subscriptions/all-subscription.js';
import { type StreamSubscription, followStream } from './subscriptions/stream-subscription.js';

/** The store without its transport: one folder, one writer, any number of readers. */
export class EventStore {
  readonly writer: StreamWriter;
  readonly reader: StreamReader;
  readonly projections: ProjectionManagement;
  readonly #signal = new CommitSignal();
  readonly #log: EventLog;
  readonly #closeFolder: () => Promise<void>;

  /** @throws DataFolderInUse when another process owns the folder */
  constructor(dataFolder: string, minimumFreeBytes: number) {
    const lock = DataFolderLock.take(dataFolder);
    const storage = openStorage(dataFolder);
    this.#log = new EventLog(storage);
    const index = new StreamIndex(storage);
    const heads = new StreamHeads(this.#log, index);
    const space = new DiskSpace(dataFolder, minimumFreeBytes);
    this.writer = new StreamWriter(this.#log, index, heads, this.#signal, space);
    const linkStorage = new LinkStorage(join(dataFolder, 'links'));
    const linkIndex = new LinkIndex(this.#log, linkStorage);
    const links = new LinkReader(this.#log, linkIndex, linkStorage);
    this.projections = new ProjectionManagement(this.#log, linkIndex, linkStorage);
    this.reader = new StreamReader(this.#log, index, heads, links);
    this.#closeFolder = async () => {
      space.close();
      await linkStorage.close();
      await storage.close();
      lock.release();
    };
  }

  followAll(subscription: AllSubscription) {
    return followAll(this.#log, this.#signal, subscription);
  }

  followStream(subscription: StreamSubscription) {
    return followStream(this.reader, this.#signal, subscription);
  }

  /** Finishes the commits that were begun, then closes the folder. */
  async close(): Promise<void> {
    await this.writer.close();
    await this.#closeFolder();
  }
}
