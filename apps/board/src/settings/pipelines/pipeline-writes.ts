import { answerOf, api, type Schemas } from '../../api/client.js';
import { type Pipeline } from '../../catalogue/catalogue.js';
import { type StageColour } from './stage-outcomes.js';

/** The writes of one pipeline. @throws Problem, each of them */
export const pipelineWrites = (pipelineId: string) => {
  const params = { path: { pipelineId } };
  return {
    rename: (name: string) => answerOf(api.POST('/v1/pipelines/{pipelineId}/name', { params, body: { name } })),
    describe: (description: string) =>
      answerOf(api.POST('/v1/pipelines/{pipelineId}/description', { params, body: { description } })),
    makeDefault: () => answerOf(api.POST('/v1/pipelines/{pipelineId}/default', { params, body: {} })),
    setReasonPolicy: (policy: Pipeline['closeReasonPolicy']) =>
      answerOf(api.POST('/v1/pipelines/{pipelineId}/close-reason-policy', { params, body: { policy } })),
    describeStatus: (body: Schemas['DescribeStatusDto']) =>
      answerOf(api.POST('/v1/pipelines/{pipelineId}/status-descriptions', { params, body })),
    addStage: (stage: Schemas['NewStageDto']) =>
      answerOf(api.POST('/v1/pipelines/{pipelineId}/stages', { params, body: { stage } })),
    remove: (moveTo?: Schemas['SuccessorPipelineDto']) =>
      answerOf(api.DELETE('/v1/pipelines/{pipelineId}', { params, body: { moveTo } })),
  };
};

/** The writes of one stage. @throws Problem, each of them */
export const stageWrites = (pipelineId: string, stageId: string) => {
  const params = { path: { pipelineId, stageId } };
  return {
    rename: (name: string) =>
      answerOf(api.POST('/v1/pipelines/{pipelineId}/stages/{stageId}/name', { params, body: { name } })),
    describe: (description: string) =>
      answerOf(api.POST('/v1/pipelines/{pipelineId}/stages/{stageId}/description', { params, body: { description } })),
    recolour: (colour: StageColour) =>
      answerOf(api.POST('/v1/pipelines/{pipelineId}/stages/{stageId}/colour', { params, body: { colour } })),
    setProbability: (probability: number) =>
      answerOf(api.POST('/v1/pipelines/{pipelineId}/stages/{stageId}/probability', { params, body: { probability } })),
    setStaleAfter: (days: number | null) =>
      answerOf(api.POST('/v1/pipelines/{pipelineId}/stages/{stageId}/stale-after', { params, body: { days } })),
    setGates: (body: Schemas['SetStageGatesDto']) =>
      answerOf(api.POST('/v1/pipelines/{pipelineId}/stages/{stageId}/gates', { params, body })),
    moveTo: (position: number) =>
      answerOf(api.POST('/v1/pipelines/{pipelineId}/stages/{stageId}/position', { params, body: { position } })),
    remove: (moveTo?: string) =>
      answerOf(api.DELETE('/v1/pipelines/{pipelineId}/stages/{stageId}', { params, body: { moveTo } })),
  };
};
