import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { derivedId } from '../request/derived-id.js';
import { Creates } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { AddTeamDto } from './add-team.dto.js';
import { TeamRequest } from './team-request.js';
import { TeamDto } from './team.dto.js';

@ApiTags('teams')
@Controller('v1/teams')
export class AddTeamController {
  constructor(private readonly commands: CommandBus) {}

  /** Makes a team that works in a pipeline. */
  @Post()
  @Creates('organization:write', TeamDto, 'name_taken', 'pipeline_not_found', 'member_not_found')
  addTeam(@Body() body: AddTeamDto, @Sent() request: WriteRequest) {
    const { id: teamId = derivedId('team', request), memberIds = [], ...fields } = fieldsOf(body);
    return this.commands.execute(new TeamRequest({ type: 'add_team', teamId, memberIds, ...fields }, request));
  }
}
