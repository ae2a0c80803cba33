import { type DealCount } from '#domain';
import { type ReadModels } from '#read-model';
import { indexKey, leadsModel, scores } from './leads.keys.js';

/** Most ids that are given at once. */
const MOST = 2_000;

/** Finds and counts the leads that have a status, in any stage of their life; merged ones have none. */
export class LeadsOfStatusReader {
  constructor(private readonly models: ReadModels) {}

  /** Exact as of the position that it says, which is at or past the one asked for. @throws ModelUnavailable, NotReached */
  async withStatus(organizationId: string, statusId: string, after: bigint): Promise<DealCount> {
    const { found, freshness } = await this.models.read(organizationId, [leadsModel], { after }, (query) =>
      query.size(indexKey('status', statusId)),
    );
    return { count: found, position: `${freshness.position}` };
  }

  /** Some of them, the oldest first; none only where there are none at or past the position. @throws ModelUnavailable, NotReached */
  async idsOf(organizationId: string, statusId: string, after: bigint): Promise<readonly string[]> {
    const order = { key: scores.createdAt, descending: false };
    const filters = [[{ key: indexKey('status', statusId) }]];
    const { found } = await this.models.read(organizationId, [leadsModel], { after }, (query) =>
      query.page({ order, filters, limit: MOST }),
    );
    return found.ids;
  }
}
