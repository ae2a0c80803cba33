import { numberOf } from '../log/index-keys.js';
import { EventLog } from '../log/event-log.js';
import { type Storage } from '../log/storage.js';
import { StreamIndex } from '../log/stream-index.js';

/** The streams of a category: those whose names begin with it and a hyphen; '': all others. */
export interface CategoryStats {
  readonly category: string;
  readonly streams: number;
  readonly events: number;
}

/** What a log holds, without reading its records. */
export interface Stats {
  readonly events: number;
  readonly streams: number;
  /** Bytes of all records. */
  readonly logBytes: number;
  /** ISO 8601; null: the log is empty. */
  readonly firstEventAt: string | null;
  readonly lastEventAt: string | null;
  /** The one with most events first. */
  readonly categories: readonly CategoryStats[];
}

/** Counts what is there. @throws DamagedRecord of the first or last record */
export function statsOf(storage: Storage): Stats {
  const log = new EventLog(storage);
  const index = new StreamIndex(storage);
  const categories = new Map<string, { streams: number; events: number }>();
  let streams = 0;
  for (const { key, value } of storage.streams.getRange()) {
    const category = categoryOf(key.toString());
    const sums = categories.get(category) ?? { streams: 0, events: 0 };
    const events = index.eventCount(numberOf(value));
    categories.set(category, { streams: sums.streams + 1, events: sums.events + events });
    streams++;
  }
  const at = (position: number | undefined): string | null => {
    const [event] = position === undefined ? [] : log.chunk(position, 'forwards');
    return event ? new Date(event.created).toISOString() : null;
  };
  return {
    events: storage.records.getCount(),
    streams,
    logBytes: log.nextPosition - 1,
    firstEventAt: at(log.lastPosition === undefined ? undefined : 0),
    lastEventAt: at(log.lastPosition),
    categories: [...categories]
      .map(([category, sums]) => ({ category, ...sums }))
      .sort((one, other) => other.events - one.events),
  };
}

const categoryOf = (stream: string): string => /^([^$-][^-]*)-/.exec(stream)?.[1] ?? '';
