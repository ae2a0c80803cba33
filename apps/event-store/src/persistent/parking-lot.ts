import { type EventRecord } from '../log/event-record.js';
import { type KeptStreams } from './kept-streams.js';

/** Links that are read at a time when the parked events are tried again. */
const linksAtATime = 32;

/** What nobody of a group could deal with: links, until they are tried again. */
export class ParkingLot {
  constructor(
    private readonly streams: KeptStreams,
    private readonly stream: string,
    /** the place of an event, for whoever looks into the stream */
    private readonly numberOf: (event: EventRecord) => string,
  ) {}

  /** How many events are parked. @throws DamagedRecord */
  count(): number {
    const [first, last] = [this.streams.first(this.stream), this.streams.last(this.stream)];
    return first && last ? last.revision - first.revision + 1 : 0;
  }

  /** Resolves once it is on disk. @throws WritesRefused, CommitTimeout */
  async park(event: EventRecord, reason: string): Promise<void> {
    const metadata = { Added: new Date().toISOString(), Reason: reason, SubscriptionEventNumber: this.numberOf(event) };
    await this.streams.append(this.stream, {
      type: '$>',
      isJson: false,
      metadata: Buffer.from(JSON.stringify(metadata)),
      data: Buffer.from(`${event.revision}@${event.stream}`),
    });
  }

  /** The first parked revision and the one after the last; `stopAt` may end it before. @throws DamagedRecord */
  extent(stopAt: number): { readonly from: number; readonly to: number } {
    const [first, last] = [this.streams.first(this.stream), this.streams.last(this.stream)];
    return first && last ? { from: first.revision, to: Math.min(stopAt, last.revision + 1) } : { from: 0, to: 0 };
  }

  /** What was parked, in chunks: of each revision from … to, the last not included, what can still be read. */
  *parked(from: number, to: number): Generator<EventRecord[]> {
    for (let next = from; next < to; next += linksAtATime) {
      const links = this.streams.some(this.stream, next, Math.min(linksAtATime, to - next));
      yield links.flatMap((link) => this.streams.linked(link) ?? []);
    }
  }

  /** What is parked before the revision is not parked any more. @throws WritesRefused, CommitTimeout */
  forgetBefore(revision: number): Promise<void> {
    return this.streams.describe(this.stream, { $tb: revision });
  }

  /** @throws WritesRefused, CommitTimeout */
  delete(): Promise<void> {
    return this.streams.delete(this.stream);
  }
}
