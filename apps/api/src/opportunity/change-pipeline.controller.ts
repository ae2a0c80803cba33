import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { ChangePipelineDto } from './change-pipeline.dto.js';
import { ChangePipeline } from './change-pipeline.handler.js';
import { MovesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';

@OpportunityController()
export class ChangePipelineController {
  constructor(private readonly commands: CommandBus) {}

  /** Moves an open deal to another pipeline, to its first stage unless an active one is named. */
  @Post('pipeline')
  @MovesOpportunity(
    'not_open',
    'pipeline_not_found',
    'pipeline_not_of_team',
    'stage_not_in_pipeline',
    'not_active_stage',
    'value_required',
    'currency_mismatch',
    'pipeline_closed',
    'stage_gate',
  )
  changePipeline(@OpportunityId() id: string, @Body() body: ChangePipelineDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new ChangePipeline(id, { type: 'change_pipeline', ...fieldsOf(body) }, request));
  }
}
