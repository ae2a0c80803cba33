import { type Pipeline, type Stage, type Status } from '#domain';
import { type Filters, InvalidCursor, type ModelQuery, type Page } from '#read-model';
import { anyOf, type OpportunityFilter } from '../opportunity/opportunity.filters.js';
import { closedColumnKey, columnKey, columnMembersKey, indexKey } from '../opportunity/opportunity.keys.js';

/** For how long the columns of closed stages show deals without being asked for more, in milliseconds. */
const recent = 30 * 86_400_000;

const closedStatuses: readonly Status[] = ['won', 'lost', 'abandoned'];

/** Which deals a column shows: open ones in its order, then closed ones, the latest first. */
export interface ColumnPlan {
  readonly stageId: string;
  readonly statuses: readonly Status[];
  /** the first page ends with the recently closed */
  readonly recentFirst: boolean;
}

/** A page of a column. */
export interface ColumnRequest {
  readonly filters: Filters;
  readonly only?: readonly string[] | undefined;
  readonly scope: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
  /** in milliseconds */
  readonly now: number;
}

/** What a column shows under a filter: by default open deals, in closed stages closed ones, which a stage that decides the status has alone. */
export function planOf({ statusPolicy }: Pipeline, stage: Stage, { status }: OpportunityFilter): ColumnPlan {
  const closes = statusPolicy === 'by_stage' && stage.outcome !== 'active';
  const usual: readonly Status[] = closes ? closedStatuses : ['open'];
  const any = statusPolicy === 'by_stage' ? usual : (['open', ...closedStatuses] as const);
  const statuses = status === undefined ? usual : status === 'any' ? any : status;
  return { stageId: stage.id, statuses, recentFirst: closes && status === undefined };
}

/** Ids of the column in its order. Asks all its questions at once. @throws InvalidCursor */
export function askColumn(query: ModelQuery, plan: ColumnPlan, request: ColumnRequest): Promise<Page> {
  if (request.cursor === undefined) {
    return plan.statuses.includes('open') ? askOpen(query, plan, request) : askFirstClosed(query, plan, request);
  }
  const [, part, before, cursor] = /^(open|closed|before-(\d+))\.(.*)$/.exec(request.cursor) ?? [];
  const at = { ...request, cursor: cursor === '' ? undefined : cursor };
  if (part === undefined) throw new InvalidCursor();
  if (part === 'open') return askOpen(query, plan, at);
  return askClosed(query, plan, at, before === undefined ? {} : { max: Number(before) });
}

async function askOpen(query: ModelQuery, { stageId, statuses }: ColumnPlan, request: ColumnRequest): Promise<Page> {
  const { filters, only } = request;
  const order = { key: columnKey(stageId), memberOf: columnMembersKey, descending: false };
  const inStage = filters.length > 0 || only ? [...filters, [{ key: indexKey('stage', stageId) }]] : [];
  const { ids, nextCursor } = await query.page({ ...request, order, filters: inStage });
  if (nextCursor !== null) return { ids, nextCursor: `open.${nextCursor}` };
  return { ids, nextCursor: statuses.some((status) => status !== 'open') ? 'closed.' : null };
}

async function askClosed(
  query: ModelQuery,
  { stageId, statuses }: ColumnPlan,
  request: ColumnRequest,
  bounds: { readonly min?: number; readonly max?: number },
): Promise<Page> {
  const order = { key: closedColumnKey(stageId), descending: true };
  const asked = closedStatuses.filter((status) => statuses.includes(status));
  const ofStatus = asked.length === closedStatuses.length ? [] : [anyOf(asked)];
  const filters = [...request.filters, ...ofStatus, [{ key: order.key, ...bounds }]];
  const { ids, nextCursor } = await query.page({ ...request, order, filters });
  return { ids, nextCursor: nextCursor === null ? null : `closed.${nextCursor}` };
}

async function askFirstClosed(query: ModelQuery, plan: ColumnPlan, request: ColumnRequest): Promise<Page> {
  if (!plan.recentFirst) return askClosed(query, plan, request, {});
  const since = request.now - recent;
  const [recently, before] = await Promise.all([
    askClosed(query, plan, request, { min: since }),
    askClosed(query, plan, { ...request, limit: 1 }, { max: since - 1 }),
  ]);
  if (recently.nextCursor !== null || before.ids.length === 0) return recently;
  return { ids: recently.ids, nextCursor: `before-${since - 1}.` };
}
