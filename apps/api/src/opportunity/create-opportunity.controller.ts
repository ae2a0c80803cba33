import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { HttpProblem } from '#http';
import { derivedId } from '../request/derived-id.js';
import { Creates } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { CreateOpportunityDto } from './create-opportunity.dto.js';
import { CreateOpportunity } from './create-opportunity.handler.js';
import { OpportunityDto } from './opportunity.dto.js';

@ApiTags('opportunities')
@Controller('v1/opportunities')
export class CreateOpportunityController {
  constructor(private readonly commands: CommandBus) {}

  /** Makes a deal in an active stage. */
  @Post()
  @Creates(
    'deals:write',
    OpportunityDto,
    'contact_required',
    'contact_not_found',
    'not_active_stage',
    'already_exists',
    'stage_gate',
    'deal_amount_disabled',
  )
  createOpportunity(@Body() body: CreateOpportunityDto, @Sent() request: WriteRequest) {
    const { id: opportunityId = derivedId('opportunity', request), ...fields } = fieldsOf(body);
    if (fields.withoutContact && !request.principal.scopes.has('backdate')) throw new HttpProblem('contact_required');
    return this.commands.execute(
      new CreateOpportunity({ type: 'create_opportunity', opportunityId, ...fields }, request),
    );
  }
}
