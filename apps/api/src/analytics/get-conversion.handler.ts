import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { StageFigureReader } from '#projections';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { stageView } from '../pipelines/pipeline-view.js';
import { figureScope } from './figure-scope.js';
import { type ConversionDto, type StageFiguresQueryDto } from './stage-figures.dto.js';

/** How the visits of a pipeline's stages fared: moved on, moved back, won, lost. The period is of the day they began. */
export class GetConversion extends ReadRequest<ConversionDto, StageFiguresQueryDto> {}

@QueryHandler(GetConversion)
export class GetConversionHandler implements IQueryHandler<GetConversion> {
  constructor(
    private readonly figures: StageFigureReader,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ principal, parameters }: GetConversion): Promise<Answer<ConversionDto>> {
    const { pipelineId, from, to } = parameters;
    const { stages, ...freshness } = await this.figures.conversion(principal.organizationId, {
      ...(await figureScope(parameters, principal, this.visibilities)),
      pipelineId,
      from,
      to,
    });
    if (!stages) throw new HttpProblem('pipeline_not_found', { pipelineId });
    const shown = stages.map(({ stage, ...figures }) => ({ stage: stageView(stage), ...figures }));
    return readAnswer({ periodOf: 'entered', stages: shown }, freshness);
  }
}
