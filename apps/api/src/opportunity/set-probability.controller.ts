import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { SetProbabilityDto } from './set-probability.dto.js';
import { SetProbability } from './set-probability.handler.js';
import { ChangesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';

@OpportunityController()
export class SetProbabilityController {
  constructor(private readonly commands: CommandBus) {}

  /** Sets the chance of winning the deal; null gives it that of its stage. */
  @Post('probability')
  @ChangesOpportunity('probability_out_of_range')
  setProbability(@OpportunityId() id: string, @Body() body: SetProbabilityDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new SetProbability(id, { type: 'set_probability', ...fieldsOf(body) }, request));
  }
}
