import { Body, Delete } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { WriteDto } from '../request/write.dto.js';
import { ChangesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';
import { UnlinkAccount } from './unlink-account.handler.js';

@OpportunityController()
export class UnlinkAccountController {
  constructor(private readonly commands: CommandBus) {}

  /** Takes the link to the account off the deal. */
  @Delete('account')
  @ChangesOpportunity()
  unlinkAccount(@OpportunityId() id: string, @Body() _: WriteDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new UnlinkAccount(id, { type: 'unlink_account' }, request));
  }
}
