import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { TimelineReader } from '#projections';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, pageOf } from '../request/read.dto.js';
import { timelineView } from './timeline-view.js';
import { type GetTimelineDto, type TimelineDto } from './timeline.dto.js';

/** What happened to a deal. */
export class GetTimeline extends ReadRequest<TimelineDto, GetTimelineDto & { readonly id: string }> {}

@QueryHandler(GetTimeline)
export class GetTimelineHandler implements IQueryHandler<GetTimeline> {
  constructor(
    private readonly timelines: TimelineReader,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ principal, parameters }: GetTimeline): Promise<Answer<TimelineDto>> {
    const { id: opportunityId, newestFirst } = parameters;
    const { timeline, ...freshness } = await this.timelines.ofOpportunity(principal.organizationId, opportunityId, {
      visibility: await this.visibilities.of(principal),
      after: afterOf(parameters),
      newestFirst,
      ...pageOf(parameters),
    });
    if (!timeline) throw new HttpProblem('opportunity_not_found', { opportunityId });
    return readAnswer(timelineView(timeline), freshness);
  }
}
