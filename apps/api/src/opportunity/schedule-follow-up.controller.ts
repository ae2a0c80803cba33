import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { ScheduleFollowUpDto } from './schedule-follow-up.dto.js';
import { ScheduleFollowUp } from './schedule-follow-up.handler.js';
import { ChangesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';
import { ClearFollowUp } from './clear-follow-up.handler.js';

@OpportunityController()
export class ScheduleFollowUpController {
  constructor(private readonly commands: CommandBus) {}

  /** Says when to follow up on the deal; null takes the follow-up off. */
  @Post('follow-up')
  @ChangesOpportunity()
  scheduleFollowUp(@OpportunityId() id: string, @Body() { at }: ScheduleFollowUpDto, @Sent() request: WriteRequest) {
    return this.commands.execute(
      at === null
        ? new ClearFollowUp(id, { type: 'clear_follow_up' }, request)
        : new ScheduleFollowUp(id, { type: 'schedule_follow_up', at: new Date(at).toISOString() }, request),
    );
  }
}
