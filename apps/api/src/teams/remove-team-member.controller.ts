import { Body, Delete } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { RecordId } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { RemoveTeamMemberDto } from './remove-team-member.dto.js';
import { TeamRequest } from './team-request.js';
import { RemovesOfTeam, TeamController, TeamId } from './team-route.js';

@TeamController()
export class RemoveTeamMemberController {
  constructor(private readonly commands: CommandBus) {}

  /** Takes a member off the team: no deal of the team can be given to them from here on, and the open ones go to the successor. */
  @Delete('members/:memberId')
  @RemovesOfTeam('member_not_found', 'member_in_use', 'rep_not_in_team')
  removeTeamMember(
    @TeamId() teamId: string,
    @RecordId('memberId', 'member_not_found') memberId: string,
    @Body() body: RemoveTeamMemberDto,
    @Sent() request: WriteRequest,
  ) {
    return this.commands.execute(
      new TeamRequest({ type: 'remove_team_member', teamId, memberId, ...fieldsOf(body) }, request),
    );
  }
}
