import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { LinkAccountDto } from './link-account.dto.js';
import { LinkAccount } from './link-account.handler.js';
import { ChangesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';
import { UnlinkAccount } from './unlink-account.handler.js';

@OpportunityController()
export class LinkAccountController {
  constructor(private readonly commands: CommandBus) {}

  /** Links the deal to an account; null takes the link off. */
  @Post('account')
  @ChangesOpportunity('account_not_found')
  linkAccount(@OpportunityId() id: string, @Body() { accountId }: LinkAccountDto, @Sent() request: WriteRequest) {
    return this.commands.execute(
      accountId === null
        ? new UnlinkAccount(id, { type: 'unlink_account' }, request)
        : new LinkAccount(id, { type: 'link_account', accountId }, request),
    );
  }
}
