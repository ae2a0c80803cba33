import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { RankDto } from './rank.dto.js';
import { Rank } from './rank.handler.js';
import { ChangesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';

@OpportunityController()
export class RankController {
  constructor(private readonly commands: CommandBus) {}

  /** Sets the place of the deal in its column: ranks sort as text. */
  @Post('rank')
  @ChangesOpportunity('text_required')
  rank(@OpportunityId() id: string, @Body() body: RankDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new Rank(id, { type: 'rank', ...fieldsOf(body) }, request));
  }
}
