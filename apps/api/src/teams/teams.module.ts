import { Module } from '@nestjs/common';
import { TeamRequestHandler } from './team-request.handler.js';
import { RemoveTeamController } from './remove-team.controller.js';
import { RemoveTeamMemberController } from './remove-team-member.controller.js';
import { TeamChannelsController } from './team-channels.controller.js';
import { SetTeamDealAmountController } from './set-team-deal-amount.controller.js';
import { ChangeTeamFunnelController } from './change-team-funnel.controller.js';
import { AddTeamMemberController } from './add-team-member.controller.js';
import { AddTeamController } from './add-team.controller.js';
import { ListTeamsController } from './list-teams.controller.js';
import { ListTeamsHandler } from './list-teams.handler.js';
import { RenameTeamController } from './rename-team.controller.js';

/** The teams of an organization. */
@Module({
  controllers: [
    ChangeTeamFunnelController,
    SetTeamDealAmountController,
    TeamChannelsController,
    RemoveTeamMemberController,
    RemoveTeamController,
    AddTeamMemberController,
    AddTeamController,
    ListTeamsController,
    RenameTeamController,
  ],
  providers: [TeamRequestHandler, ListTeamsHandler],
})
export class TeamsModule {}
