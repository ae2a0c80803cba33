import { setImmediate as nextTurn } from 'node:timers/promises';
import { type EventLog } from '../log/event-log.js';
import { type EventRecord } from '../log/event-record.js';
import { type LinkBatch, type LinkStorage, type LinkStream } from './link-storage.js';
import { type SystemProjection, linkStreamOf } from './system-projections.js';

/** Events that are linked with one commit of the index. */
const BATCH_EVENTS = 8_192;

/** Brings the links of a projection up to the log's end when somebody asks for them, unless it is switched off: writers pay nothing for them. */
export class LinkIndex {
  readonly #considered = new Map<string, number>();
  #work: Promise<void> = Promise.resolve();

  constructor(
    private readonly log: EventLog,
    private readonly storage: LinkStorage,
  ) {
    storage.fit(log.lastPosition ?? 0);
  }

  /**
   * Resolves once everything that was in the log is linked.
   *
   * @throws DamagedRecord
   */
  async reach(projection: SystemProjection): Promise<void> {
    if (!this.isBehind(projection)) return;
    const end = this.log.lastPosition ?? 0;
    const advanced = this.#work.then(() => this.#advance(projection, end));
    this.#work = advanced.catch(() => undefined);
    await advanced;
  }

  /** Whether something in the log is still to be linked. */
  isBehind({ name }: SystemProjection): boolean {
    return !this.storage.isStopped(name) && this.storage.progress(name) < (this.log.lastPosition ?? 0);
  }

  /** Events that a projection has looked at since the start. */
  considered({ name }: SystemProjection): number {
    return this.#considered.get(name) ?? 0;
  }

  async #advance(projection: SystemProjection, end: number): Promise<void> {
    const { name } = projection;
    for (let position = this.storage.progress(name); position < end && !this.storage.isStopped(name);) {
      const batch = await this.#batchAfter(position, end, projection);
      await this.storage.add(batch);
      ({ position } = batch);
    }
  }

  async #batchAfter(after: number, end: number, projection: SystemProjection): Promise<LinkBatch> {
    const linking = new Linking(this.storage);
    let position = after;
    for (let considered = 0; position < end && considered < BATCH_EVENTS;) {
      const events = this.log.chunk(position + 1, 'forwards');
      for (const event of events) linking.link(linkStreamOf(projection, event), event);
      position = events.at(-1)?.position ?? end;
      considered += events.length;
      this.#considered.set(projection.name, this.considered(projection) + events.length);
      await nextTurn();
    }
    return { projection: projection.name, position, streams: linking.streams, links: linking.links };
  }
}

/** A batch while it is gathered. */
class Linking {
  readonly streams = new Map<string, LinkStream>();
  readonly links: { stream: number; revision: number; position: number }[] = [];
  #nextNumber: number;

  constructor(private readonly storage: LinkStorage) {
    this.#nextNumber = storage.streamCount();
  }

  link(name: string | undefined, { position }: EventRecord): void {
    if (name === undefined) return;
    const { number, count } = this.streams.get(name) ?? this.storage.stream(name) ?? this.#newStream();
    this.streams.set(name, { number, count: count + 1 });
    this.links.push({ stream: number, revision: count, position });
  }

  #newStream(): LinkStream {
    return { number: this.#nextNumber++, count: 0 };
  }
}
