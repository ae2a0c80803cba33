import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { derivedId } from '../request/derived-id.js';
import { Creates, RecordId } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { AddToTeamDto } from './add-to-team.dto.js';
import { CreateOpportunity } from './create-opportunity.handler.js';
import { creationProblems, inlineContactProblems, OrAgentJob } from './opportunity-route.js';
import { OpportunityDto } from './opportunity.dto.js';

@ApiTags('opportunities')
@Controller('v1/teams/:teamId/opportunities')
export class AddToTeamController {
  constructor(private readonly commands: CommandBus) {}

  /**
   * The board's Add New: makes a deal in the first stage of the team's funnel, on a channel of the team, with a contact that is there or a new one. Where the team has
   * one channel, it is that one; where it has several, name one; where it has none, the deal is refused.
   */
  @Post()
  @OrAgentJob()
  @Creates(
    'deals:create',
    OpportunityDto,
    'channel_required',
    'no_channel_available',
    'agent_action_not_allowed',
    ...creationProblems,
    ...inlineContactProblems,
  )
  addOpportunityToTeam(
    @RecordId('teamId', 'team_not_found') teamId: string,
    @Body() body: AddToTeamDto,
    @Sent() request: WriteRequest,
  ) {
    const { id: opportunityId = derivedId('opportunity', request), contact, ...fields } = fieldsOf(body);
    const command = {
      type: 'create_opportunity' as const,
      opportunityId,
      ...fields,
      teamId,
      channelRequired: true as const,
    };
    return this.commands.execute(new CreateOpportunity(command, request, contact));
  }
}
