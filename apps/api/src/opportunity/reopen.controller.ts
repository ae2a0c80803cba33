import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf, ReasonDto } from '../request/write.dto.js';
import { Reopen } from './reopen.handler.js';
import { MovesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';

@OpportunityController()
export class ReopenController {
  constructor(private readonly commands: CommandBus) {}

  /** Opens a closed deal again. Where the stage decides the status, move it to an active stage instead. */
  @Post('reopen')
  @MovesOpportunity('status_follows_stage')
  reopen(@OpportunityId() id: string, @Body() body: ReasonDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new Reopen(id, { type: 'reopen', ...fieldsOf(body) }, request));
  }
}
