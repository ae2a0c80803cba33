import { type Instant } from '#decider';
import { type AutomationRule } from '#domain';
import { decodeCursor, encodeCursor, type Freshness, type ReadModels, type ReadOptions } from '#read-model';
import { type Revised } from '../organization/organization.reader.js';
import {
  type AutomationRecord,
  automationsModel,
  lastRanKey,
  type RunEntry,
  runsKey,
  talliesKey,
  type Tallied,
  tallied,
  tallyField,
} from './automations.keys.js';

/** A rule and what came of it so far. */
export type AutomationView = Revised<AutomationRule> & {
  readonly counts: Readonly<Record<Tallied, number>>;
  /** null: never */
  readonly lastRanAt: Instant | null;
};

/** Which of a rule's runs. */
export interface RunsQuery extends ReadOptions {
  readonly cursor?: string | undefined;
  /** most of a page */
  readonly limit: number;
}

/** A page of runs, newest first; null where there is no such rule. */
export interface Runs {
  readonly items: readonly RunEntry[];
  readonly nextCursor: string | null;
}

/** Reads the rules that act on deals, and what they did. */
export class AutomationReader {
  constructor(private readonly models: ReadModels) {}

  /** Every rule, in the order in which they were added. @throws ModelUnavailable, NotReached */
  async rules(
    organizationId: string,
    options: ReadOptions = {},
  ): Promise<{ rules: readonly AutomationView[] } & Freshness> {
    const { found, freshness } = await this.models.read(organizationId, [automationsModel], options, (model) =>
      Promise.all([model.record<AutomationRecord>('automation'), model.hash(talliesKey), model.hash(lastRanKey)]),
    );
    const [record, counts, last] = found;
    const rules = Object.values(record?.state.rules ?? {}).map((rule) => ({
      ...rule,
      revision: BigInt(record?.revisions[rule.id] ?? 0),
      counts: countsOf(rule.id, counts),
      lastRanAt: last.get(rule.id) ?? null,
    }));
    return { rules, ...freshness };
  }

  /** A page of what a rule did. @throws ModelUnavailable, NotReached, InvalidCursor */
  async runs(
    organizationId: string,
    ruleId: string,
    { cursor, limit, ...options }: RunsQuery,
  ): Promise<{ runs: Runs | null } & Freshness> {
    const last = cursor === undefined ? -1 : Number(decodeCursor(listName, cursor).score);
    const first = Math.max(last - limit + 1, last < 0 ? -limit : 0);
    const { found, freshness } = await this.models.read(organizationId, [automationsModel], options, (model) =>
      Promise.all([
        model.record<AutomationRecord>('automation'),
        model.entries<RunEntry>(runsKey(ruleId), first, last),
        model.length(runsKey(ruleId)),
      ]),
    );
    const [record, entries, length] = found;
    if (!record || !Object.hasOwn(record.state.rules, ruleId)) return { runs: null, ...freshness };
    const next = (last < 0 ? length - 1 : last) - limit;
    const nextCursor = next < 0 ? null : encodeCursor(listName, { score: `${next}`, member: '' });
    return { runs: { items: [...entries].reverse(), nextCursor }, ...freshness };
  }
}

const listName = 'runs';

function countsOf(ruleId: string, counts: ReadonlyMap<string, string>): Record<Tallied, number> {
  const [ran, refused, stopped] = tallied.map((what) => Number(counts.get(tallyField(ruleId, what)) ?? 0));
  return { ran: ran ?? 0, refused: refused ?? 0, stopped: stopped ?? 0 };
}
