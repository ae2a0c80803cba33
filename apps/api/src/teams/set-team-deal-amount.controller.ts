import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { SetTeamDealAmountDto } from './set-team-deal-amount.dto.js';
import { TeamRequest } from './team-request.js';
import { ChangesTeam, TeamController, TeamId } from './team-route.js';

@TeamController()
export class SetTeamDealAmountController {
  constructor(private readonly commands: CommandBus) {}

  /** Says whether the values of the team's deals can be set. Values that they have stay, and count. */
  @Post('deal-amount')
  @ChangesTeam()
  setTeamDealAmount(@TeamId() teamId: string, @Body() body: SetTeamDealAmountDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new TeamRequest({ type: 'set_team_deal_amount', teamId, ...fieldsOf(body) }, request));
  }
}
