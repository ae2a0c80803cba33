import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { OrganizationReader, SummaryReader } from '#projections';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { figureScope } from './figure-scope.js';
import { type FiguresDto } from './figures.dto.js';
import { summaryView } from './summary-view.js';
import { type SummaryDto } from './summary.dto.js';

/** A pipeline's figures. */
export class GetSummary extends ReadRequest<SummaryDto, FiguresDto & { readonly pipelineId: string }> {}

@QueryHandler(GetSummary)
export class GetSummaryHandler implements IQueryHandler<GetSummary> {
  constructor(
    private readonly summaries: SummaryReader,
    private readonly organizations: OrganizationReader,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ principal, parameters }: GetSummary): Promise<Answer<SummaryDto>> {
    const { pipelineId } = parameters;
    const { organizationId } = principal;
    const { summary, ...freshness } = await this.summaries.ofPipeline(organizationId, {
      ...(await figureScope(parameters, principal, this.visibilities)),
      pipelineId,
    });
    if (!summary) throw new HttpProblem('pipeline_not_found', { pipelineId });
    const { defaultId } = await this.organizations.pipelines(organizationId);
    return readAnswer(summaryView(summary, defaultId), freshness);
  }
}
