import { type DealCount, type StageCounts } from '#domain';
import { type ReadModels } from '#read-model';
import { indexKey, opportunityModel } from './opportunity.keys.js';

/** Counts deals for decisions: exact as of the position that it says, which is at or past the one asked for. */
export class DealCountsReader {
  constructor(private readonly models: ReadModels) {}

  /** Of every status and team. @throws ModelUnavailable, NotReached */
  async inStages(organizationId: string, stageIds: readonly string[], after: bigint): Promise<StageCounts> {
    const { found, freshness } = await this.models.read(organizationId, [opportunityModel], { after }, (query) =>
      Promise.all(stageIds.map((stageId) => query.common([indexKey('stage', stageId)]))),
    );
    const byStage = Object.fromEntries(stageIds.map((stageId, index) => [stageId, found[index] ?? 0]));
    return { byStage, position: `${freshness.position}` };
  }

  /** Open ones, of a team, of a rep, or of both. @throws ModelUnavailable, NotReached */
  async open(
    organizationId: string,
    { teamId, repId }: { readonly teamId?: string; readonly repId?: string },
    after: bigint,
  ): Promise<DealCount> {
    const keys = [
      indexKey('status', 'open'),
      ...(teamId === undefined ? [] : [indexKey('team', teamId)]),
      ...(repId === undefined ? [] : [indexKey('rep', repId)]),
    ];
    const { found, freshness } = await this.models.read(organizationId, [opportunityModel], { after }, (query) =>
      query.common(keys),
    );
    return { count: found, position: `${freshness.position}` };
  }
}
