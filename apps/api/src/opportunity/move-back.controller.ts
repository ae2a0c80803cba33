import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { MoveBackDto } from './move-back.dto.js';
import { MoveBack } from './move-back.handler.js';
import { MovesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';

@OpportunityController()
export class MoveBackController {
  constructor(private readonly commands: CommandBus) {}

  /** Moves the deal to the stage before, or to an earlier one that is named. */
  @Post('back')
  @MovesOpportunity('no_previous_stage', 'not_an_earlier_stage', 'stage_not_in_pipeline', 'stage_gate')
  moveBack(@OpportunityId() id: string, @Body() body: MoveBackDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new MoveBack(id, { type: 'move_back', ...fieldsOf(body) }, request));
  }
}
