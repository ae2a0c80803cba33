import { type ReadModels } from '#read-model';
import { indexKey, opportunityModel, scores } from './opportunity.keys.js';

/** What deals are filed under; all of it holds. */
export interface DealsOf {
  readonly stageId?: string;
  readonly pipelineId?: string;
  readonly teamId?: string;
  readonly repId?: string;
  /** the present survivor */
  readonly contactId?: string;
  /** @defaultValue of any status */
  readonly status?: 'open';
}

/** Most ids that are given at once. */
const MOST = 2_000;

/** Finds the deals that a process has to change. */
export class DealIdsReader {
  constructor(private readonly models: ReadModels) {}

  /** Some of them, the oldest first; none only where there are none at or past the position. @throws ModelUnavailable, NotReached */
  async of(organizationId: string, of: DealsOf, after: bigint): Promise<readonly string[]> {
    const filters = keysOf(of).map((key) => [{ key }]);
    const order = { key: scores.createdAt, descending: false };
    const { found } = await this.models.read(organizationId, [opportunityModel], { after }, (deals) =>
      deals.page({ order, filters, limit: MOST }),
    );
    return found.ids;
  }
}

const keysOf = ({ stageId, pipelineId, teamId, repId, contactId, status }: DealsOf): string[] => [
  ...(stageId === undefined ? [] : [indexKey('stage', stageId)]),
  ...(pipelineId === undefined ? [] : [indexKey('pipeline', pipelineId)]),
  ...(teamId === undefined ? [] : [indexKey('team', teamId)]),
  ...(repId === undefined ? [] : [indexKey('rep', repId)]),
  ...(contactId === undefined ? [] : [indexKey('contact', contactId)]),
  ...(status === undefined ? [] : [indexKey('status', status)]),
];
