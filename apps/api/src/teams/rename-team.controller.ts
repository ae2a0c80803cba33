import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { RenameTeamDto } from './rename-team.dto.js';
import { TeamRequest } from './team-request.js';
import { ChangesTeam, TeamController, TeamId } from './team-route.js';

@TeamController()
export class RenameTeamController {
  constructor(private readonly commands: CommandBus) {}

  /** Gives the team another name. */
  @Post('name')
  @ChangesTeam('name_taken', 'name_required')
  renameTeam(@TeamId() teamId: string, @Body() body: RenameTeamDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new TeamRequest({ type: 'rename_team', teamId, ...fieldsOf(body) }, request));
  }
}
