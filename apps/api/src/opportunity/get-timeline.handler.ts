import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { type TimelineEntry, TimelineReader } from '#projections';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, pageOf } from '../request/read.dto.js';
import { type ActorDto, type GetTimelineDto, type TimelineDto, type TimelineEntryDto } from './timeline.dto.js';

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
    return readAnswer({ items: timeline.items.map(entryOf), nextCursor: timeline.nextCursor }, freshness);
  }
}

const entryOf = ({ actor, onBehalfOf, data, ...entry }: TimelineEntry): TimelineEntryDto => ({
  ...entry,
  actor: actorOf(actor),
  onBehalfOf: onBehalfOf && actorOf(onBehalfOf),
  data: { ...data },
});

const actorOf = ({ roles, ...actor }: TimelineEntry['actor']): ActorDto => ({ ...actor, roles: [...roles] });
