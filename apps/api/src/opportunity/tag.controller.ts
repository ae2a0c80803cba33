import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { TagDto } from './tag.dto.js';
import { Tag } from './tag.handler.js';
import { ChangesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';

@OpportunityController()
export class TagController {
  constructor(private readonly commands: CommandBus) {}

  /** Puts a tag on the deal. */
  @Post('tags')
  @ChangesOpportunity('text_required')
  tag(@OpportunityId() id: string, @Body() body: TagDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new Tag(id, { type: 'tag', ...fieldsOf(body) }, request));
  }
}
