import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { SetExpectedCloseDto } from './set-expected-close.dto.js';
import { SetExpectedClose } from './set-expected-close.handler.js';
import { ChangesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';

@OpportunityController()
export class SetExpectedCloseController {
  constructor(private readonly commands: CommandBus) {}

  /** Says on which day the deal is expected to close. */
  @Post('expected-close')
  @ChangesOpportunity()
  setExpectedClose(@OpportunityId() id: string, @Body() body: SetExpectedCloseDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new SetExpectedClose(id, { type: 'set_expected_close', ...fieldsOf(body) }, request));
  }
}
