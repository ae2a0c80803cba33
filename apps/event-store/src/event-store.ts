import { join } from 'node:path';
import { DataFolderLock } from './log/data-folder-lock.js';
import { CommitSignal } from './log/commit-signal.js';
import { DiskSpace } from './log/disk-space.js';
import { EventLog } from './log/event-log.js';
import { openStorage } from './log/storage.js';
import { StreamIndex } from './log/stream-index.js';
import { KeptStreams } from './persistent/kept-streams.js';
import { PersistentSubscriptions } from './persistent/persistent-subscriptions.js';
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
  readonly persistent: PersistentSubscriptions;
  readonly #signal = new CommitSignal();
  readonly #log: EventLog;
  readonly #closeFolder: () => Promise<void>;

  /**
   * @param report is told of what keeps the store from its work where nobody waits for an answer
   * @throws DataFolderInUse when another process owns the folder
   */
  constructor(dataFolder: string, minimumFreeBytes: number, report: (error: unknown) => void) {
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
    this.persistent = new PersistentSubscriptions(this, new KeptStreams(this.reader, this.writer), report);
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

  /** Ends what groups of consumers are doing, then finishes the commits that were begun; nothing is written any more. */
  async stopWriting(): Promise<void> {
    await this.persistent.close();
    await this.writer.close();
  }

  /** Finishes what was begun, then closes the folder. */
  async close(): Promise<void> {
    await this.stopWriting();
    await this.#closeFolder();
  }
}
