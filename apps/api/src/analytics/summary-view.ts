import { type Summary } from '#projections';
import { stageView, viewOf } from '../pipelines/pipeline-view.js';
import { type SummaryDto } from './summary.dto.js';

/** A pipeline's figures as callers see them. */
export const summaryView = ({ pipeline, stages, ...figures }: Summary, defaultId: string | null): SummaryDto => ({
  ...figures,
  pipeline: viewOf(pipeline, defaultId),
  stages: stages.map(({ stage, byStatus }) => ({ stage: stageView(stage), ...byStatus })),
});
