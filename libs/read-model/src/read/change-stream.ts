import { type Redis } from 'ioredis';
import { type Change } from '../change.js';
import { ReadModelsUnavailable } from '../errors.js';
import { changesKey } from '../keys.js';
import { decodeRecord } from '../record-codec.js';
import { type ResetReason } from '../write/announcement.js';
import { isBefore, noChange } from './change-id.js';
import { type Notices } from './notices.js';

/** What one write told. */
export interface ChangeEntry {
  /** `<position>-0`, or, of a reset, a later one of the same position */
  readonly id: string;
  readonly changes: readonly Change[];
  /** why everything must be read again; null: the changes are all */
  readonly reset: ResetReason | null;
}

/** What was told after an id, oldest first. */
export interface ChangesAfter {
  readonly entries: readonly ChangeEntry[];
  /** whether there are more than these */
  readonly more: boolean;
  /** `trimmed`: there may have been others before these. `missing`: nothing is kept at all */
  readonly gap: 'trimmed' | 'missing' | null;
}

/** Entries of one read. */
const mostEntries = 1000;

/** What the live models of an organization told with each write. */
export class ChangeStream {
  constructor(
    private readonly redis: Redis,
    private readonly notices: Notices,
  ) {}

  /** The id of the newest entry: everything up to it is in the models. @throws ReadModelsUnavailable */
  async newest(organizationId: string): Promise<string> {
    const found = await this.redis.xrevrange(changesKey(organizationId), '+', '-', 'COUNT', 1).catch(away);
    return found[0]?.[0] ?? noChange;
  }

  /** What was told after an id. @throws ReadModelsUnavailable */
  async after(organizationId: string, id: string): Promise<ChangesAfter> {
    const key = changesKey(organizationId);
    const [found, oldest] = await Promise.all([
      this.redis.xrange(key, `(${id}`, '+', 'COUNT', mostEntries),
      this.redis.xrange(key, '-', '+', 'COUNT', 1), // after the entries: what is trimmed meanwhile shows
    ]).catch(away);
    const first = oldest[0]?.[0];
    const gap = first === undefined ? 'missing' : isBefore(id, first) ? 'trimmed' : null;
    return { entries: found.map(entryOf), more: found.length === mostEntries, gap };
  }

  /** Calls with each write to the organization's models; a notice may be lost. Gives what ends it. */
  listen(organizationId: string, heard: () => void): () => void {
    return this.notices.listen(organizationId, heard);
  }
}

function entryOf([id, [kind, value = '']]: [string, string[]]): ChangeEntry {
  return kind === 'reset'
    ? { id, changes: [], reset: resetReason(value) }
    : { id, changes: decodeRecord<readonly Change[]>(value), reset: null };
}

const reasons = ['refilled', 'switched', 'many'] as const satisfies readonly ResetReason[];

const resetReason = (value: string): ResetReason => reasons.find((one) => one === value) ?? 'refilled';

function away(cause: unknown): never {
  throw new ReadModelsUnavailable('Redis does not answer', { cause });
}
