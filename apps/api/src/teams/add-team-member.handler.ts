import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TeamCommands } from './team-commands.js';
import { TeamRequest } from './team-request.js';

/** Take a member into a team. */
export class AddTeamMember extends TeamRequest<'add_team_member'> {}

@CommandHandler(AddTeamMember)
export class AddTeamMemberHandler implements ICommandHandler<AddTeamMember> {
  constructor(private readonly teams: TeamCommands) {}

  execute({ command, request }: AddTeamMember) {
    return this.teams.change(command, request);
  }
}
