import { type Freshness, type ReadModels } from '#read-model';
import { monthOf } from '../calendar.js';
import { type Figure, figure, none, sum, type Tally, winRate, type WinRate } from '../figures/figure.js';
import { added } from '../figures/tally-field.js';
import { type FigureQuery, inScope, noneMark } from '../figures/team-scope.js';
import { askDirectory, pipelineIn } from '../organization/directory.js';
import { organizationModel } from '../organization/organization.keys.js';
import { type Cut, type Dimension, monthKey, monthsKey, overallKey, winRateModel } from './win-rate.keys.js';

/** Which closings count and how they are grouped. */
export interface WinRateQuery extends FigureQuery {
  /** first and last day of closing, `YYYY-MM-DD` in the organization's time zone; absent: no bound */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** only closings of this rep, source, account or agent; null: of none */
  readonly only?: { readonly dimension: Dimension; readonly value: string | null } | undefined;
  /** a dimension other than that of `only` is not kept: such a group is empty */
  readonly groupBy?: 'day' | 'team' | Dimension | undefined;
}

/** Won and lost deals of a period. */
export interface WinFigures {
  readonly won: Figure;
  readonly lost: Figure;
  readonly winRate: WinRate;
}

/** The same of one day, team, rep, …; the key is null where there was none. */
export interface WinGroup extends WinFigures {
  readonly key: string | null;
}

/** One count or value as it is kept. */
interface Entry {
  readonly team: string;
  readonly day: string;
  readonly value: string;
  readonly outcome: 'won' | 'lost';
  readonly tally: Tally;
}

/** Reads win rates. All time is O(1); a period grows with its months and what is kept a day. */
export class WinRateReader {
  constructor(private readonly models: ReadModels) {}

  /** The rates; null where there is no such pipeline. @throws ModelUnavailable, NotReached */
  async ofPipeline(
    organizationId: string,
    query: WinRateQuery,
  ): Promise<{ figures: (WinFigures & { readonly groups: readonly WinGroup[] }) | null } & Freshness> {
    const { found, freshness } = await this.models.read(
      organizationId,
      [organizationModel, winRateModel],
      { after: query.after },
      (directory, model) => Promise.all([askDirectory(directory), model.hash(monthsKey(query.pipelineId))]),
    );
    const [directory, months] = found;
    const pipeline = pipelineIn(directory, query.pipelineId);
    if (!pipeline) return { figures: null, ...freshness };
    const entries = await this.entries(organizationId, query, [...months.keys()]);
    return { figures: figuresOf(entries, query, pipeline.currency), ...freshness };
  }

  private async entries(organizationId: string, query: WinRateQuery, months: readonly string[]): Promise<Entry[]> {
    const { pipelineId, from, to } = query;
    const cut = cutOf(query);
    const byDay = from !== undefined || to !== undefined || query.groupBy === 'day';
    const wanted = months.filter((month) => (!from || month >= monthOf(from)) && (!to || month <= monthOf(to)));
    const keys = byDay ? wanted.map((month) => monthKey(pipelineId, cut, month)) : [overallKey(pipelineId, cut)];
    const { found } = await this.models.read(organizationId, [winRateModel], {}, (model) =>
      Promise.all(keys.map((key) => model.hash(key))),
    );
    return found.flatMap((hash) => [...hash].flatMap(([field, amount]) => entryOf(field, Number(amount), byDay)));
  }
}

const cutOf = ({ only, groupBy }: WinRateQuery): Cut =>
  only?.dimension ?? (groupBy === undefined || groupBy === 'day' || groupBy === 'team' ? 'all' : groupBy);

function entryOf(field: string, amount: number, byDay: boolean): Entry[] {
  const [team = '', outcome = '', measure = '', ...rest] = field.split('|');
  if (outcome !== 'won' && outcome !== 'lost') return [];
  const day = byDay ? (rest.shift() ?? '') : '';
  return [{ team, outcome, day, value: rest.join('|'), tally: added(none, measure, amount) }];
}

function figuresOf(entries: readonly Entry[], query: WinRateQuery, currency: string) {
  const counted = entries.filter((entry) => counts(entry, query));
  const groups = new Map<string, Entry[]>();
  for (const entry of query.groupBy ? counted : []) {
    const key = keyOf(entry, query);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return {
    ...winFigures(counted, currency),
    groups: [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, group]) => ({ key: key === noneMark ? null : key, ...winFigures(group, currency) })),
  };
}

function counts({ team, day, value }: Entry, query: WinRateQuery): boolean {
  if (!inScope(query, team)) return false;
  if (query.from !== undefined && day < query.from) return false;
  if (query.to !== undefined && day > query.to) return false;
  return query.only === undefined || value === (query.only.value ?? noneMark);
}

function keyOf({ team, day, value }: Entry, { groupBy }: WinRateQuery): string {
  if (groupBy === 'day') return day;
  return groupBy === 'team' ? team : value;
}

function winFigures(entries: readonly Entry[], currency: string): WinFigures {
  const of = (outcome: Entry['outcome']): Tally =>
    entries.filter((entry) => entry.outcome === outcome).reduce((total, { tally }) => sum(total, tally), none);
  const [won, lost] = [of('won'), of('lost')];
  return { won: figure(won, currency), lost: figure(lost, currency), winRate: winRate(won, lost) };
}
