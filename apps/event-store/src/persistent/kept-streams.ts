import { randomUUID } from 'node:crypto';
import { type EventRecord, type ProposedEvent } from '../log/event-record.js';
import { type StreamReader } from '../streams/stream-reader.js';
import { type StreamWriter } from '../streams/stream-writer.js';
import { WritesRefused } from '../streams/store-errors.js';
import { metastreamOf } from '../streams/stream-metadata.js';

/** Reads and writes the streams in which groups keep what they must not forget. */
export class KeptStreams {
  constructor(
    private readonly reader: StreamReader,
    private readonly writer: StreamWriter,
  ) {}

  /** The last event of a stream; undefined where there is none. @throws DamagedRecord */
  last(stream: string): EventRecord | undefined {
    return this.#one(stream, Number.MAX_SAFE_INTEGER, 'backwards');
  }

  /** The first event of a stream that is not cut off. @throws DamagedRecord */
  first(stream: string): EventRecord | undefined {
    return this.#one(stream, 0, 'forwards');
  }

  /** Some events from a revision on. @throws DamagedRecord */
  some(stream: string, from: number, count: number): EventRecord[] {
    return [...(this.reader.readStream({ stream, from, direction: 'forwards', count }) ?? [])].flat();
  }

  /** What a link names. @throws DamagedRecord */
  linked(link: EventRecord): EventRecord | undefined {
    return this.reader.linked(link);
  }

  /** Resolves once it is on disk. @throws WritesRefused, CommitTimeout */
  async append(stream: string, event: Omit<ProposedEvent, 'id'>): Promise<void> {
    const events = [{ ...event, id: randomUUID() }];
    const outcome = await this.writer.append({ stream, expected: 'any', events, expiresAt: Infinity });
    if (outcome.kind !== 'appended') throw new WritesRefused(`The stream ${stream} takes no events.`);
  }

  /** Sets the metadata of a stream. @throws WritesRefused, CommitTimeout */
  describe(stream: string, metadata: Record<string, unknown>): Promise<void> {
    return this.append(metastreamOf(stream), jsonEvent('$metadata', metadata));
  }

  /** @throws WritesRefused, CommitTimeout */
  async delete(stream: string): Promise<void> {
    await this.writer.delete({ stream, expected: 'any', isPermanent: false, expiresAt: Infinity });
  }

  #one(stream: string, from: number, direction: 'forwards' | 'backwards'): EventRecord | undefined {
    if (this.reader.tombstone(stream)) return undefined; // others may do that to it
    const [event] = [...(this.reader.readStream({ stream, from, direction, count: 1 }) ?? [])].flat();
    return event;
  }
}

export const jsonEvent = (type: string, data: unknown): Omit<ProposedEvent, 'id'> => ({
  type,
  isJson: true,
  metadata: Buffer.alloc(0),
  data: Buffer.from(JSON.stringify(data)),
});
