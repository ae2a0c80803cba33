import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { AddTeamMemberDto } from './add-team-member.dto.js';
import { TeamRequest } from './team-request.js';
import { ChangesTeam, TeamController, TeamId } from './team-route.js';

@TeamController()
export class AddTeamMemberController {
  constructor(private readonly commands: CommandBus) {}

  /** Takes a member into the team. */
  @Post('members')
  @ChangesTeam('member_not_found')
  addTeamMember(@TeamId() teamId: string, @Body() body: AddTeamMemberDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new TeamRequest({ type: 'add_team_member', teamId, ...fieldsOf(body) }, request));
  }
}
