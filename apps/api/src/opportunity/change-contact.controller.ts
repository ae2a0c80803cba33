import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { ChangeContactDto } from './change-contact.dto.js';
import { ChangeContact } from './change-contact.handler.js';
import { ChangesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';

@OpportunityController()
export class ChangeContactController {
  constructor(private readonly commands: CommandBus) {}

  /** Gives the deal another contact. */
  @Post('contact')
  @ChangesOpportunity('contact_not_found')
  changeContact(@OpportunityId() id: string, @Body() body: ChangeContactDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new ChangeContact(id, { type: 'change_contact', ...fieldsOf(body) }, request));
  }
}
