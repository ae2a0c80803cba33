import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { RenameDto } from './rename.dto.js';
import { Rename } from './rename.handler.js';
import { ChangesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';

@OpportunityController()
export class RenameController {
  constructor(private readonly commands: CommandBus) {}

  /** Gives the deal another name, or none: it then shows the name of its contact. */
  @Post('name')
  @ChangesOpportunity('name_required')
  rename(@OpportunityId() id: string, @Body() body: RenameDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new Rename(id, { type: 'rename', ...fieldsOf(body) }, request));
  }
}
