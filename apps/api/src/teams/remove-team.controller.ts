import { Body, Delete } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { RemoveTeamDto } from './remove-team.dto.js';
import { TeamRequest } from './team-request.js';
import { RemovesOfTeam, TeamController, TeamId } from './team-route.js';

@TeamController()
export class RemoveTeamController {
  constructor(private readonly commands: CommandBus) {}

  /** Begins to remove the team: it takes no deals from here on. It is gone once its open deals have been given to the successor. */
  @Delete()
  @RemovesOfTeam('team_in_use', 'currency_mismatch')
  removeTeam(@TeamId() teamId: string, @Body() body: RemoveTeamDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new TeamRequest({ type: 'remove_team', teamId, ...fieldsOf(body) }, request));
  }
}
