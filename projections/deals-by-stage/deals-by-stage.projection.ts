import { figureProjection } from '../figures/figure-projection.js';
import { noneMark } from '../figures/team-scope.js';
import { dealsByStageModel, stagesKey } from './deals-by-stage.keys.js';

/** Every deal counts in the stage that it is in. */
export const dealsByStage = figureProjection(dealsByStageModel, ({ pipelineId, teamId, stageId, status, value }) => {
  const field = (measure: string) => `${teamId ?? noneMark}|${status}|${measure}|${stageId}`;
  return [
    [stagesKey(pipelineId), field('count'), 1],
    [stagesKey(pipelineId), field('value'), value],
  ];
});
