import { Injectable } from '@nestjs/common';
import { type Team, type Teams, type TeamsCommand, teamsStreams } from '#domain';
import { HttpProblem } from '#http';
import { RecordCommands } from '../log/record-commands.js';
import { type Answer } from '../request/answer.js';
import { writeAnswer } from '../request/write-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { type TeamDto } from './team.dto.js';

/** How commands to teams are decided. */
@Injectable()
export class TeamCommands {
  constructor(private readonly records: RecordCommands) {}

  /** Adds or changes a team. The answer is the team as it then is. */
  async change(command: TeamsCommand, request: WriteRequest): Promise<Answer<TeamDto>> {
    const { teamId: recordId } = command;
    const isNew = command.type === 'add_team';
    const written = await this.records.execute({
      streams: teamsStreams,
      id: '',
      recordId,
      commands: [command],
      request,
      world: ({ pipelines, members }) => ({ pipelines, members }),
      isNew,
    });
    return writeAnswer(written, (state) => teamView(teamIn(state, recordId)), isNew ? 201 : 200);
  }
}

/** A team as callers see it. */
export const teamView = ({ id, name, pipelineId, memberIds, channelIds }: Team): TeamDto => ({
  id,
  name,
  pipelineId,
  memberIds: [...memberIds],
  channelIds: [...channelIds],
});

function teamIn(state: Teams, teamId: string): Team {
  const team = Object.hasOwn(state.byId, teamId) ? state.byId[teamId] : undefined;
  if (!team) throw new HttpProblem('team_not_found', { teamId });
  return team;
}
