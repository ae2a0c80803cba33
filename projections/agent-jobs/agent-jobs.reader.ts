import { type AgentJob } from '#domain';
import { type Freshness, type ModelQuery, type ReadModels, type ReadOptions } from '#read-model';
import { type AgentJobRecord, agentJobsModel, byProposal, expiringKey, indexKey } from './agent-jobs.keys.js';

/** A job and its ETag. */
export type AgentJobView = AgentJob & { readonly revision: bigint };

/** Which jobs; absent: no matter. */
export interface AgentJobFilter {
  readonly state?: AgentJob['state'] | undefined;
  readonly opportunityId?: string | undefined;
  readonly agentId?: string | undefined;
}

/** A page of jobs, newest first. */
export interface AgentJobQuery extends ReadOptions {
  readonly filter: AgentJobFilter;
  readonly cursor?: string | undefined;
  /** most of a page */
  readonly limit: number;
}

/** Reads what AI agents wanted. */
export class AgentJobReader {
  constructor(private readonly models: ReadModels) {}

  /** The job; null where there is none. @throws ModelUnavailable, NotReached */
  async find(
    organizationId: string,
    id: string,
    options: ReadOptions = {},
  ): Promise<{ job: AgentJobView | null } & Freshness> {
    const { found, freshness } = await this.models.read(organizationId, [agentJobsModel], options, (query) =>
      query.record<AgentJobRecord>(id),
    );
    return { job: found && viewOf(found), ...freshness };
  }

  /** A page, newest first, and how many wait for a person in all. @throws ModelUnavailable, NotReached, InvalidCursor */
  async list(
    organizationId: string,
    { filter, cursor, limit, after }: AgentJobQuery,
  ): Promise<{ items: readonly AgentJobView[]; nextCursor: string | null; pending: number } & Freshness> {
    const order = { key: byProposal, descending: true };
    const { found, freshness } = await this.models.read(organizationId, [agentJobsModel], { after }, (query) =>
      Promise.all([
        query.page({ order, filters: filtersOf(filter), cursor, limit }),
        query.size(indexKey('state', 'pending')),
      ]),
    );
    const [{ ids, nextCursor }, pending] = found;
    return { items: await this.jobs(organizationId, ids), nextCursor, pending, ...freshness };
  }

  /** Ids of the jobs of a deal that wait for a person. @throws ModelUnavailable, NotReached */
  async pendingOf(organizationId: string, opportunityId: string, options: ReadOptions): Promise<readonly string[]> {
    const filters = filtersOf({ opportunityId, state: 'pending' });
    return this.ids(organizationId, options, {
      order: { key: byProposal, descending: false },
      filters,
      limit: mostOfDeal,
    });
  }

  /** Ids of at most so many jobs that waited for longer than they may, at an instant (milliseconds). @throws ModelUnavailable */
  async overdue(organizationId: string, now: number, most: number): Promise<readonly string[]> {
    const filters = [[{ key: expiringKey, max: now }]];
    return this.ids(organizationId, {}, { order: { key: expiringKey, descending: false }, filters, limit: most });
  }

  private async ids(
    organizationId: string,
    options: ReadOptions,
    request: Parameters<ModelQuery['page']>[0],
  ): Promise<readonly string[]> {
    const { found } = await this.models.read(organizationId, [agentJobsModel], options, (query) => query.page(request));
    return found.ids;
  }

  private async jobs(organizationId: string, ids: readonly string[]): Promise<readonly AgentJobView[]> {
    const { found } = await this.models.read(organizationId, [agentJobsModel], {}, (query) =>
      query.records<AgentJobRecord>(ids),
    );
    return found.flatMap((record) => (record ? [viewOf(record)] : []));
  }
}

/** Jobs of a deleted deal that are told at once; the sweep tells any more when their time is over. */
const mostOfDeal = 500;

const viewOf = ({ job, revision }: AgentJobRecord): AgentJobView => ({ ...job, revision: BigInt(revision) });

const filtersOf = ({ state, opportunityId, agentId }: AgentJobFilter) => [
  ...(opportunityId === undefined ? [] : [[{ key: indexKey('deal', opportunityId) }]]),
  ...(agentId === undefined ? [] : [[{ key: indexKey('agent', agentId) }]]),
  ...(state === undefined ? [] : [[{ key: indexKey('state', state) }]]),
];
