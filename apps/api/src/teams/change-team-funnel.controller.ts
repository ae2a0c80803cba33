import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { ChangeTeamFunnelDto } from './change-team-funnel.dto.js';
import { TeamRequest } from './team-request.js';
import { ChangesTeam, TeamController, TeamId } from './team-route.js';

@TeamController()
export class ChangeTeamFunnelController {
  constructor(private readonly commands: CommandBus) {}

  /** Lets the team work in another pipeline; only while it has no open deals. */
  @Post('funnel')
  @ChangesTeam('pipeline_not_found', 'pipeline_closed', 'team_in_use', 'not_reached', 'read_models_unavailable')
  changeTeamFunnel(@TeamId() teamId: string, @Body() body: ChangeTeamFunnelDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new TeamRequest({ type: 'change_team_funnel', teamId, ...fieldsOf(body) }, request));
  }
}
