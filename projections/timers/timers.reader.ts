import { type ModelQuery, type ReadModels } from '#read-model';
import { aheadKey, dueKey, enteredKey, type StaleAfterDays, type TimerRecord, timersModel } from './timers.keys.js';

/** A deal whose time has come. */
export type OverdueTimer =
  | { readonly kind: 'follow_up'; readonly opportunityId: string; readonly by: string; readonly at: string }
  | { readonly kind: 'stale'; readonly opportunityId: string; readonly by: string; readonly days: number };

const dayMs = 86_400_000;

/** Reads what waited for a time that is over. */
export class TimersReader {
  constructor(private readonly models: ReadModels) {}

  /** What was over at an instant (milliseconds) and nobody was told yet: at most so many of each kind and stage. @throws ModelUnavailable */
  async overdue(organizationId: string, now: number, most: number): Promise<readonly OverdueTimer[]> {
    const [due, stages] = await this.read(organizationId, (timers) =>
      Promise.all([idsUntil(timers, dueKey, { now, most }), timers.record<StaleAfterDays>('pipelines')]),
    );
    const timed = Object.entries(stages ?? {});
    if (due.length === 0 && timed.length === 0) return [];
    const [followUps, stale] = await this.read(organizationId, (timers) =>
      Promise.all([
        timers.records<TimerRecord>(due),
        Promise.all(timed.map(([stageId, { days }]) => staleIn(timers, stageId, { now, days, most }))),
      ]),
    );
    return [
      ...due.flatMap((opportunityId, index) => followUpOf(opportunityId, followUps[index] ?? null)),
      ...(await this.staleOf(organizationId, stale.flat())),
    ];
  }

  private async staleOf(organizationId: string, found: readonly Found[]): Promise<readonly OverdueTimer[]> {
    if (found.length === 0) return [];
    const records = await this.read(organizationId, (timers) =>
      timers.records<TimerRecord>(found.map(({ opportunityId }) => opportunityId)),
    );
    return found.flatMap(({ opportunityId, days }, index) => {
      const record = records[index];
      return record ? [{ kind: 'stale' as const, opportunityId, by: record.by, days }] : [];
    });
  }

  private async read<T>(organizationId: string, ask: (timers: ModelQuery) => Promise<T>): Promise<T> {
    return (await this.models.read(organizationId, [timersModel], {}, ask)).found;
  }
}

interface Found {
  readonly opportunityId: string;
  readonly days: number;
}

const followUpOf = (opportunityId: string, record: TimerRecord | null): OverdueTimer[] =>
  record?.followUpAt ? [{ kind: 'follow_up', opportunityId, by: record.by, at: record.followUpAt }] : [];

async function idsUntil(
  timers: ModelQuery,
  key: string,
  { now, most }: { readonly now: number; readonly most: number },
): Promise<readonly string[]> {
  const order = { key, descending: false };
  return (await timers.page({ order, filters: [[{ key, max: now }]], limit: most })).ids;
}

async function staleIn(
  timers: ModelQuery,
  stageId: string,
  { now, days, most }: { readonly now: number; readonly days: number; readonly most: number },
): Promise<readonly Found[]> {
  const key = enteredKey(stageId);
  const filters = [[{ key, max: now - days * dayMs }], [{ key: aheadKey, max: now }]];
  const { ids } = await timers.page({ order: { key, descending: false }, filters, limit: most });
  return ids.map((opportunityId) => ({ opportunityId, days }));
}
