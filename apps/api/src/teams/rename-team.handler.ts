import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TeamCommands } from './team-commands.js';
import { TeamRequest } from './team-request.js';

/** Rename a team. */
export class RenameTeam extends TeamRequest<'rename_team'> {}

@CommandHandler(RenameTeam)
export class RenameTeamHandler implements ICommandHandler<RenameTeam> {
  constructor(private readonly teams: TeamCommands) {}

  execute({ command, request }: RenameTeam) {
    return this.teams.change(command, request);
  }
}
