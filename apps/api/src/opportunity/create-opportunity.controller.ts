import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { HttpProblem } from '#http';
import { derivedId } from '../request/derived-id.js';
import { Creates } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { CreateOpportunity } from './create-opportunity.handler.js';
import { NewOpportunityDto } from './new-opportunity.dto.js';
import { creationProblems, inlineContactProblems, OrAgentJob } from './opportunity-route.js';
import { OpportunityDto } from './opportunity.dto.js';

@ApiTags('opportunities')
@Controller('v1/opportunities')
export class CreateOpportunityController {
  constructor(private readonly commands: CommandBus) {}

  /** Makes a deal in an active stage, with a contact that is there or with a new one. */
  @Post()
  @OrAgentJob()
  @Creates('deals:create', OpportunityDto, 'agent_action_not_allowed', ...creationProblems, ...inlineContactProblems)
  createOpportunity(@Body() body: NewOpportunityDto, @Sent() request: WriteRequest) {
    const { id: opportunityId = derivedId('opportunity', request), contact, ...fields } = fieldsOf(body);
    if (fields.withoutContact && !request.principal.scopes.has('backdate')) throw new HttpProblem('contact_required');
    return this.commands.execute(
      new CreateOpportunity({ type: 'create_opportunity', opportunityId, ...fields }, request, contact),
    );
  }
}
