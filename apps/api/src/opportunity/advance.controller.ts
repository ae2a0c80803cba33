import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { AdvanceDto } from './advance.dto.js';
import { Advance } from './advance.handler.js';
import { MovesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';

@OpportunityController()
export class AdvanceController {
  constructor(private readonly commands: CommandBus) {}

  /** Moves the deal to the next active stage, or to a later one that is named. */
  @Post('advance')
  @MovesOpportunity(
    'no_next_stage',
    'not_a_later_stage',
    'not_open',
    'stage_not_in_pipeline',
    'reason_required',
    'stage_gate',
  )
  advance(@OpportunityId() id: string, @Body() body: AdvanceDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new Advance(id, { type: 'advance', ...fieldsOf(body) }, request));
  }
}
