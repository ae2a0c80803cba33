import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { Reads } from '../request/route.js';
import { GetTimeline } from './get-timeline.handler.js';
import { OpportunityController, OpportunityId } from './opportunity-route.js';
import { GetTimelineDto, TimelineDto } from './timeline.dto.js';

@OpportunityController()
export class GetTimelineController {
  constructor(private readonly queries: QueryBus) {}

  /** What happened to the deal, newest first, each event with who, when, by which way and why. */
  @Get('timeline')
  @Reads('deals:read', TimelineDto, 'opportunity_not_found', 'invalid_cursor')
  getTimeline(@Caller() principal: Principal, @OpportunityId() id: string, @Query() query: GetTimelineDto) {
    return this.queries.execute(new GetTimeline(principal, { ...query, id }));
  }
}
