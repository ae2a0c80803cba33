import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { ChangeTeamDto } from './change-team.dto.js';
import { ChangeTeam } from './change-team.handler.js';
import { MovesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';

@OpportunityController()
export class ChangeTeamController {
  constructor(private readonly commands: CommandBus) {}

  /** Gives an open deal to another team: it goes to the first stage of that team's pipeline. Null takes it off its team. */
  @Post('team')
  @MovesOpportunity('not_open', 'team_not_found', 'value_required', 'currency_mismatch', 'team_closed', 'stage_gate')
  changeTeam(@OpportunityId() id: string, @Body() body: ChangeTeamDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new ChangeTeam(id, { type: 'change_team', ...fieldsOf(body) }, request));
  }
}
