import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { binWidth, StageFigureReader } from '#projections';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { stageView } from '../pipelines/pipeline-view.js';
import { figureScope } from './figure-scope.js';
import { type TimeInStageDto, type StageFiguresQueryDto } from './stage-figures.dto.js';

/** How long deals stay in a pipeline's stages: mean, median and 90th percentile. The period is of the day visits ended. */
export class GetTimeInStage extends ReadRequest<TimeInStageDto, StageFiguresQueryDto> {}

@QueryHandler(GetTimeInStage)
export class GetTimeInStageHandler implements IQueryHandler<GetTimeInStage> {
  constructor(
    private readonly figures: StageFigureReader,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ principal, parameters }: GetTimeInStage): Promise<Answer<TimeInStageDto>> {
    const { pipelineId, from, to } = parameters;
    const { stages, ...freshness } = await this.figures.timeInStage(principal.organizationId, {
      ...(await figureScope(parameters, principal, this.visibilities)),
      pipelineId,
      from,
      to,
    });
    if (!stages) throw new HttpProblem('pipeline_not_found', { pipelineId });
    const shown = stages.map(({ stage, ...figures }) => ({ stage: stageView(stage), ...figures }));
    return readAnswer({ periodOf: 'ended', binWidthMs: binWidth, stages: shown }, freshness);
  }
}
