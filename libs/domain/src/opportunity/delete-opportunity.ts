import { type Decision } from './decision.js';
import { requirePipeline } from './neighbours.js';
import { referenceTo } from './references.js';
import { presentStage } from './stages.js';

/** Delete the deal for good; its id is never used again. Contact, account and conversation stay. */
export interface DeleteOpportunity {
  readonly type: 'delete_opportunity';
}

/** What a confirmation shows: name, pipeline and stage. */
export const deleteOpportunity: Decision<DeleteOpportunity> = (_, deal, world) => {
  const pipeline = requirePipeline(world, deal.pipeline.id);
  const stage = presentStage(deal, pipeline);
  return [{ type: 'opportunity_deleted', data: { name: deal.name, pipeline: referenceTo(pipeline), stage } }];
};
