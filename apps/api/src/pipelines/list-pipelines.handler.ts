import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { OrganizationReader } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type ReadDto } from '../request/read.dto.js';
import { viewOf } from './pipeline-view.js';
import { type PipelinesDto } from './pipeline.dto.js';
import { revised } from '../request/revised.js';

/** Every pipeline of the organization with its stages. */
export class ListPipelines extends ReadRequest<PipelinesDto, ReadDto> {}

@QueryHandler(ListPipelines)
export class ListPipelinesHandler implements IQueryHandler<ListPipelines> {
  constructor(private readonly organizations: OrganizationReader) {}

  async execute({ principal, parameters }: ListPipelines): Promise<Answer<PipelinesDto>> {
    const { pipelines, defaultId, ...freshness } = await this.organizations.pipelines(principal.organizationId, {
      after: afterOf(parameters),
    });
    return readAnswer({ items: pipelines.map(revised((pipeline) => viewOf(pipeline, defaultId))) }, freshness);
  }
}
