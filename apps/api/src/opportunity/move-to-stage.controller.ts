import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { MoveToStageDto } from './move-to-stage.dto.js';
import { MoveToStage } from './move-to-stage.handler.js';
import { MovesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';

@OpportunityController()
export class MoveToStageController {
  constructor(private readonly commands: CommandBus) {}

  /** Moves the deal to a stage of its pipeline; stages may be skipped. Moving it to where it is changes nothing. */
  @Post('stage')
  @MovesOpportunity('stage_not_in_pipeline', 'stage_closed', 'reason_required', 'stage_gate')
  moveToStage(@OpportunityId() id: string, @Body() body: MoveToStageDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new MoveToStage(id, { type: 'move_to_stage', ...fieldsOf(body) }, request));
  }
}
