import { type DealSum, noDeals } from '#domain';
import { type Freshness, type ReadModels } from '#read-model';
import { monthOf, weekOf } from '../calendar.js';
import { type Figure, figure } from '../figures/figure.js';
import { added } from '../figures/tally-field.js';
import { type FigureQuery, inScope, noneMark } from '../figures/team-scope.js';
import { askDirectory, pipelineIn } from '../organization/directory.js';
import { type Directory, organizationModel } from '../organization/organization.keys.js';
import {
  entriesKey,
  pipelinesKey,
  type RevenueCut,
  type RevenueDimension,
  revenueEventsModel,
  type RevenueKind,
  revenueKinds,
} from './revenue-events.keys.js';

/** What revenue can be grouped by. Weeks begin on Monday. */
export const revenueGroups = ['day', 'week', 'month', 'kind', 'pipeline', 'team', 'rep', 'source'] as const;

/** Which entries count and how they are grouped. */
export interface RevenueQuery extends Omit<FigureQuery, 'pipelineId'> {
  /** @defaultValue all pipelines */
  readonly pipelineId?: string | undefined;
  /** first and last day, `YYYY-MM-DD` in the organization's time zone; absent: no bound */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** only entries of this rep or source; null: of none */
  readonly only?: { readonly dimension: RevenueDimension; readonly value: string | null } | undefined;
  /** a dimension other than that of `only` is not kept: such a group is empty */
  readonly groupBy?: (typeof revenueGroups)[number] | undefined;
}

/** How often one kind happened, and what it came to. */
export interface RevenueFigure extends Figure {
  readonly kind: RevenueKind;
}

/** The figures of one day, team, rep, …; the key is null where there was none. */
export interface RevenueGroup {
  readonly key: string | null;
  readonly figures: readonly RevenueFigure[];
}

/** Revenue events of a period. */
export interface Revenue {
  /** every kind in each currency that occurs, zeros included */
  readonly figures: readonly RevenueFigure[];
  /** what each of them has */
  readonly groups: readonly RevenueGroup[];
}

/** One month of a pipeline that has entries. */
interface Month {
  readonly pipelineId: string;
  readonly currency: string;
  readonly month: string;
}

/** One count or value as it is kept. */
interface Part {
  readonly pipelineId: string;
  readonly currency: string;
  readonly team: string;
  readonly kind: RevenueKind;
  readonly day: string;
  readonly of: string;
  readonly measure: string;
  readonly amount: number;
}

/** Reads revenue events. A period costs as much as it has months, and what is kept a day. */
export class RevenueReader {
  constructor(private readonly models: ReadModels) {}

  /** The figures; null where the query names a pipeline that never was. @throws ModelUnavailable, NotReached */
  async revenue(organizationId: string, query: RevenueQuery): Promise<{ revenue: Revenue | null } & Freshness> {
    const { found, freshness } = await this.models.read(
      organizationId,
      [organizationModel, revenueEventsModel],
      { after: query.after },
      (directory, model) => Promise.all([askDirectory(directory), model.hash(pipelinesKey)]),
    );
    const [directory, known] = found;
    const { pipelineId } = query;
    const months = [...known.keys()]
      .map(monthIn)
      .filter((one) => pipelineId === undefined || one.pipelineId === pipelineId);
    const isKnown = pipelineId === undefined || months.length > 0 || pipelineIn(directory, pipelineId);
    if (!isKnown) return { revenue: null, ...freshness };
    const parts = await this.parts(organizationId, query, months);
    return { revenue: revenueOf(parts, query, currenciesOf(parts, query, directory)), ...freshness };
  }

  private async parts(organizationId: string, query: RevenueQuery, months: readonly Month[]): Promise<readonly Part[]> {
    const cut = cutOf(query);
    const wanted = months.filter(({ month }) => isWithin(month, query));
    const { found } = await this.models.read(organizationId, [revenueEventsModel], {}, (model) =>
      Promise.all(wanted.map(({ pipelineId, month }) => model.hash(entriesKey(pipelineId, cut, month)))),
    );
    return wanted
      .flatMap((month, index) => [...(found[index] ?? [])].flatMap(([field, amount]) => partOf(month, field, amount)))
      .filter((part) => counts(part, query));
  }
}

function monthIn(field: string): Month {
  const [pipelineId = '', currency = '', month = ''] = field.split('|');
  return { pipelineId, currency, month };
}

const isWithin = (month: string, { from, to }: RevenueQuery): boolean =>
  (!from || month >= monthOf(from)) && (!to || month <= monthOf(to));

const cutOf = ({ only, groupBy }: RevenueQuery): RevenueCut =>
  only?.dimension ?? (groupBy === 'rep' || groupBy === 'source' ? groupBy : 'all');

function partOf({ pipelineId, currency }: Month, field: string, amount: string): readonly Part[] {
  const [team = '', kindName = '', measure = '', day = '', ...of] = field.split('|');
  const kind = revenueKinds.find((one) => one === kindName);
  return kind ? [{ pipelineId, currency, team, kind, day, measure, of: of.join('|'), amount: Number(amount) }] : [];
}

function counts({ team, day, of }: Part, query: RevenueQuery): boolean {
  if (!inScope(query, team)) return false;
  if ((query.from !== undefined && day < query.from) || (query.to !== undefined && day > query.to)) return false;
  return query.only === undefined || of === (query.only.value ?? noneMark);
}

/** Those that occur; where none does, that of the pipeline, or of the organization. */
function currenciesOf(parts: readonly Part[], { pipelineId }: RevenueQuery, directory: Directory): readonly string[] {
  const found = [...new Set(parts.map(({ currency }) => currency))].sort();
  if (found.length > 0) return found;
  const pipeline = pipelineId === undefined ? null : pipelineIn(directory, pipelineId);
  return [pipeline?.currency ?? directory.organization?.state.currency ?? 'USD'];
}

function revenueOf(parts: readonly Part[], query: RevenueQuery, currencies: readonly string[]): Revenue {
  const groups = new Map<string, Part[]>();
  for (const part of query.groupBy ? parts : []) {
    const key = keyOf(part, query);
    const group = groups.get(key) ?? [];
    group.push(part);
    groups.set(key, group);
  }
  return {
    figures: figuresOf(parts, currencies),
    groups: [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, group]) => ({
        key: key === noneMark ? null : key,
        figures: figuresOf(group, currencies).filter(({ count, value }) => count !== 0 || value.amount !== 0),
      })),
  };
}

function keyOf({ pipelineId, team, kind, day, of }: Part, { groupBy }: RevenueQuery): string {
  switch (groupBy) {
    case 'day':
      return day;
    case 'week':
      return weekOf(day);
    case 'month':
      return monthOf(day);
    case 'kind':
      return kind;
    case 'pipeline':
      return pipelineId;
    case 'team':
      return team;
    default:
      return of;
  }
}

function figuresOf(parts: readonly Part[], currencies: readonly string[]): readonly RevenueFigure[] {
  const sums = new Map<string, DealSum>();
  for (const { currency, kind, measure, amount } of parts) {
    const name = `${currency} ${kind}`;
    sums.set(name, added(sums.get(name) ?? noDeals, measure, amount));
  }
  return currencies.flatMap((currency) =>
    revenueKinds.map((kind) => ({ kind, ...figure(sums.get(`${currency} ${kind}`) ?? noDeals, currency) })),
  );
}
