import { type Database, open, type RootDatabase } from 'lmdb';
import { numberBytes, numberOf, revisionKey } from '../log/index-keys.js';

/** A stream of links. */
export interface LinkStream {
  readonly number: number;
  /** Links that it has: the next one gets this revision. */
  readonly count: number;
}

/** Links that become part of the index together. */
export interface LinkBatch {
  readonly projection: string;
  /** Up to which position of the log the projection has linked. */
  readonly position: number;
  readonly streams: ReadonlyMap<string, LinkStream>;
  readonly links: readonly { readonly stream: number; readonly revision: number; readonly position: number }[];
}

const NUMBER_BYTES = 6;

/**
 * Where linked events are in the log, and which projections are switched off. The links follow from the log: the folder may be
 * deleted while the store does not run, and is filled again, with all projections on, when links are asked for.
 */
export class LinkStorage {
  readonly #root: RootDatabase<Buffer, Buffer>;
  /** name → number, count */
  readonly #streams: Database<Buffer, Buffer>;
  /** stream and revision → position */
  readonly #links: Database<Buffer, Buffer>;
  /** projection → position */
  readonly #progress: Database<Buffer, Buffer>;
  /** projection → nothing: those that are switched off */
  readonly #stopped: Database<Buffer, Buffer>;

  constructor(folder: string) {
    const binary = { encoding: 'binary', keyEncoding: 'binary' } as const;
    this.#root = open<Buffer, Buffer>({ path: folder, encoding: 'binary', maxDbs: 4 });
    this.#streams = this.#root.openDB<Buffer, Buffer>('streams', binary);
    this.#links = this.#root.openDB<Buffer, Buffer>('links', binary);
    this.#progress = this.#root.openDB<Buffer, Buffer>('progress', binary);
    this.#stopped = this.#root.openDB<Buffer, Buffer>('stopped', binary);
  }

  stream(name: string): LinkStream | undefined {
    const bytes = this.#streams.getBinary(Buffer.from(name));
    return bytes && { number: numberOf(bytes), count: numberOf(bytes.subarray(NUMBER_BYTES)) };
  }

  /** Streams that have links: their numbers are those below. */
  streamCount(): number {
    return this.#streams.getCount();
  }

  /** Forgets everything where it knows more of the log than there is: another log was put in its place. */
  fit(lastPosition: number): void {
    const reached = Array.from(this.#progress.getRange(), ({ value }) => numberOf(value));
    if (reached.every((position) => position <= lastPosition)) return;
    for (const database of [this.#streams, this.#links, this.#progress]) database.clearSync();
  }

  /** 0: nothing is linked yet. */
  progress(projection: string): number {
    const bytes = this.#progress.getBinary(Buffer.from(projection));
    return bytes === undefined ? 0 : numberOf(bytes);
  }

  isStopped(projection: string): boolean {
    return this.#stopped.doesExist(Buffer.from(projection));
  }

  /** Resolves once it is kept. */
  async setStopped(projection: string, isStopped: boolean): Promise<void> {
    const key = Buffer.from(projection);
    await (isStopped ? this.#stopped.put(key, Buffer.alloc(0)) : this.#stopped.remove(key));
  }

  /** Positions of the revisions from … to, both included. */
  positions({ number }: LinkStream, from: number, to: number): number[] {
    const range = { start: revisionKey(number, from), end: revisionKey(number, to + 1) };
    return Array.from(this.#links.getRange(range), ({ value }) => numberOf(value));
  }

  /** Takes a batch as a whole or not at all. */
  async add({ projection, position, streams, links }: LinkBatch): Promise<void> {
    await this.#root.transaction(() => {
      for (const link of links)
        void this.#links.put(revisionKey(link.stream, link.revision), numberBytes(link.position));
      for (const [name, { number, count }] of streams)
        void this.#streams.put(Buffer.from(name), Buffer.concat([numberBytes(number), numberBytes(count)]));
      void this.#progress.put(Buffer.from(projection), numberBytes(position));
    });
  }

  close(): Promise<void> {
    return this.#root.close();
  }
}
