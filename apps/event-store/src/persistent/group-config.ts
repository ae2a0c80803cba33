import { type EventRecord } from '../log/event-record.js';
import { type FilterExpression } from '../subscriptions/event-filter.js';
import { type GroupSettings, strategies } from './group-settings.js';
import { jsonEvent, type KeptStreams } from './kept-streams.js';

/** A group as it is kept. */
export interface GroupConfig {
  readonly stream: string;
  readonly group: string;
  readonly settings: GroupSettings;
  /** of a group on `$all`, as it was made with; null: it takes every event */
  readonly filter: FilterExpression | null;
  /** as of `GroupParts` */
  readonly beginsAfter: number;
}

/** Source: EventStoreDB, for both names. */
const [stream, type] = ['$persistentSubscriptionConfig', '$PersistentConfig'] as const;

/** Which groups there are, kept as a whole with each change. */
export class GroupConfigs {
  constructor(private readonly streams: KeptStreams) {}

  /** @throws DamagedRecord */
  load(): GroupConfig[] {
    const last = this.streams.last(stream);
    return last ? entriesOf(last) : [];
  }

  /** Resolves once they are on disk. @throws WritesRefused, CommitTimeout */
  async save(entries: readonly GroupConfig[]): Promise<void> {
    await this.streams.append(stream, jsonEvent(type, { version: 1, updated: new Date().toISOString(), entries }));
  }
}

/** The stream is open to others: what they put into it is not taken for groups. */
function entriesOf({ data }: EventRecord): GroupConfig[] {
  const entries = fieldOf(JSON.parse(Buffer.from(data).toString()), 'entries');
  return Array.isArray(entries) ? entries.filter(isGroupConfig) : [];
}

function isGroupConfig(value: unknown): value is GroupConfig {
  const filter = fieldOf(value, 'filter');
  return (
    typeof fieldOf(value, 'stream') === 'string' &&
    typeof fieldOf(value, 'group') === 'string' &&
    typeof fieldOf(value, 'beginsAfter') === 'number' &&
    strategies.some((strategy) => strategy === fieldOf(fieldOf(value, 'settings'), 'strategy')) &&
    (filter === null || Array.isArray(fieldOf(filter, 'prefixes')))
  );
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
