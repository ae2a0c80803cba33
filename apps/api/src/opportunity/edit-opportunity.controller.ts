import { Body, Patch } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { EditOpportunityDto } from './edit-opportunity.dto.js';
import { EditOpportunity } from './edit-opportunity.handler.js';
import { EditsOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';

@OpportunityController()
export class EditOpportunityController {
  constructor(private readonly commands: CommandBus) {}

  /** Changes several fields at once, all of them or none. Each is decided as its own command, on the outcome of the others. */
  @Patch()
  @EditsOpportunity(
    'not_open',
    'currency_mismatch',
    'stage_not_in_pipeline',
    'status_follows_stage',
    'stage_gate',
    'deal_amount_disabled',
  )
  editOpportunity(@OpportunityId() id: string, @Body() body: EditOpportunityDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new EditOpportunity(id, fieldsOf(body), request));
  }
}
