import {
  idKey,
  numberOf,
  revisionKey,
  revisionOf,
  streamCeilingKey,
  streamFloorKey,
  streamNumberOf,
} from './index-keys.js';
import { type Storage } from './storage.js';

/** Where a stream's events are in the log. Holds what is durable, nothing else. */
export class StreamIndex {
  constructor(private readonly storage: Storage) {}

  /** The number for the next new stream. Every stream has an event, so the index ends with the highest number. */
  nextStreamNumber(): number {
    const [last] = this.storage.index.getKeys({ reverse: true, limit: 1 });
    return last === undefined ? 1 : streamNumberOf(last) + 1;
  }

  streamNumber(name: string): number | undefined {
    const bytes = this.storage.streams.getBinary(Buffer.from(name));
    return bytes && numberOf(bytes);
  }

  lastRevision(streamNumber: number): number {
    const [last] = this.storage.index.getKeys({
      start: streamCeilingKey(streamNumber),
      end: streamFloorKey(streamNumber),
      reverse: true,
      limit: 1,
    });
    return last === undefined ? -1 : revisionOf(last);
  }

  eventCount(streamNumber: number): number {
    return this.storage.index.getKeysCount({
      start: revisionKey(streamNumber, 0),
      end: streamCeilingKey(streamNumber),
    });
  }

  position(streamNumber: number, revision: number): number | undefined {
    const bytes = this.storage.index.getBinary(revisionKey(streamNumber, revision));
    return bytes && numberOf(bytes);
  }

  /** Revision of the last event with this id in the stream. */
  revisionOfId(streamNumber: number, id: string): number | undefined {
    const bytes = this.storage.index.getBinary(idKey(streamNumber, id));
    return bytes && numberOf(bytes);
  }

  /** Positions of the revisions from … to, both included. */
  positions(streamNumber: number, from: number, to: number): number[] {
    const range = { start: revisionKey(streamNumber, from), end: revisionKey(streamNumber, to + 1) };
    return Array.from(this.storage.index.getRange(range), ({ value }) => numberOf(value));
  }
}
