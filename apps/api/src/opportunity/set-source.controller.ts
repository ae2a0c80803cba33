import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { SetSourceDto } from './set-source.dto.js';
import { SetSource } from './set-source.handler.js';
import { ChangesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';

@OpportunityController()
export class SetSourceController {
  constructor(private readonly commands: CommandBus) {}

  /** Says where the deal came from. */
  @Post('source')
  @ChangesOpportunity('source_unknown')
  setSource(@OpportunityId() id: string, @Body() body: SetSourceDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new SetSource(id, { type: 'set_source', ...fieldsOf(body) }, request));
  }
}
