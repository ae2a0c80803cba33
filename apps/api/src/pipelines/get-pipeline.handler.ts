import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { OrganizationReader } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type ReadDto } from '../request/read.dto.js';
import { viewOf } from './pipeline-view.js';
import { type PipelineDto } from './pipeline.dto.js';

/** A pipeline with its stages. */
export class GetPipeline extends ReadRequest<PipelineDto, ReadDto & { readonly pipelineId: string }> {}

@QueryHandler(GetPipeline)
export class GetPipelineHandler implements IQueryHandler<GetPipeline> {
  constructor(private readonly organizations: OrganizationReader) {}

  async execute({ principal, parameters }: GetPipeline): Promise<Answer<PipelineDto>> {
    const { pipelineId } = parameters;
    const { pipelines, defaultId, ...freshness } = await this.organizations.pipelines(principal.organizationId, {
      after: afterOf(parameters),
    });
    const pipeline = pipelines.find(({ id }) => id === pipelineId);
    if (!pipeline) throw new HttpProblem('pipeline_not_found', { pipelineId });
    return readAnswer(viewOf(pipeline, defaultId), freshness, pipeline.revision);
  }
}
