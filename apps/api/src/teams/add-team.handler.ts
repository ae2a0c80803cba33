import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TeamCommands } from './team-commands.js';
import { TeamRequest } from './team-request.js';

/** Make a team. */
export class AddTeam extends TeamRequest<'add_team'> {}

@CommandHandler(AddTeam)
export class AddTeamHandler implements ICommandHandler<AddTeam> {
  constructor(private readonly teams: TeamCommands) {}

  execute({ command, request }: AddTeam) {
    return this.teams.change(command, request);
  }
}
