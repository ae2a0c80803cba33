import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf, ReasonDto } from '../request/write.dto.js';
import { MarkClosed } from './mark-closed.handler.js';
import { MovesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';

@OpportunityController()
export class MarkClosedController {
  constructor(private readonly commands: CommandBus) {}

  /** Marks the deal as won, where its stage does not decide that. */
  @Post('won')
  @MovesOpportunity('status_follows_stage', 'reason_required')
  markWon(@OpportunityId() id: string, @Body() body: ReasonDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new MarkClosed(id, { type: 'mark_won', ...fieldsOf(body) }, request));
  }

  /** Marks the deal as lost, where its stage does not decide that. */
  @Post('lost')
  @MovesOpportunity('status_follows_stage', 'reason_required')
  markLost(@OpportunityId() id: string, @Body() body: ReasonDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new MarkClosed(id, { type: 'mark_lost', ...fieldsOf(body) }, request));
  }

  /** Marks the deal as abandoned, where its stage does not decide its status. */
  @Post('abandoned')
  @MovesOpportunity('status_follows_stage', 'reason_required')
  markAbandoned(@OpportunityId() id: string, @Body() body: ReasonDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new MarkClosed(id, { type: 'mark_abandoned', ...fieldsOf(body) }, request));
  }
}
