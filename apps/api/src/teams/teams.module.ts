import { Module } from '@nestjs/common';
import { AddTeamMemberController } from './add-team-member.controller.js';
import { AddTeamMemberHandler } from './add-team-member.handler.js';
import { AddTeamController } from './add-team.controller.js';
import { AddTeamHandler } from './add-team.handler.js';
import { ListTeamsController } from './list-teams.controller.js';
import { ListTeamsHandler } from './list-teams.handler.js';
import { RenameTeamController } from './rename-team.controller.js';
import { RenameTeamHandler } from './rename-team.handler.js';
import { TeamCommands } from './team-commands.js';

/** The teams of an organization. */
@Module({
  controllers: [AddTeamMemberController, AddTeamController, ListTeamsController, RenameTeamController],
  providers: [TeamCommands, AddTeamMemberHandler, AddTeamHandler, ListTeamsHandler, RenameTeamHandler],
})
export class TeamsModule {}
