import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { EditDescriptionDto } from './edit-description.dto.js';
import { EditDescription } from './edit-description.handler.js';
import { ChangesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';

@OpportunityController()
export class EditDescriptionController {
  constructor(private readonly commands: CommandBus) {}

  /** Replaces the description of the deal. */
  @Post('description')
  @ChangesOpportunity()
  editDescription(@OpportunityId() id: string, @Body() body: EditDescriptionDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new EditDescription(id, { type: 'edit_description', ...fieldsOf(body) }, request));
  }
}
