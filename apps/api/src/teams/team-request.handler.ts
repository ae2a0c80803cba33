import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { teamsStreams } from '#domain';
import { CatalogueWorlds } from '#world';
import { RecordCommands } from '../log/record-commands.js';
import { type Answer } from '../request/answer.js';
import { writeAnswer } from '../request/write-answer.js';
import { type TeamCommand, TeamRequest } from './team-request.js';
import { teamIn } from './team-view.js';
import { type TeamDto } from './team.dto.js';

/** How commands to teams are decided. The answer is the team as it then is. */
@CommandHandler(TeamRequest)
export class TeamRequestHandler implements ICommandHandler<TeamRequest> {
  constructor(
    private readonly records: RecordCommands,
    private readonly worlds: CatalogueWorlds,
  ) {}

  async execute({ command, request }: TeamRequest): Promise<Answer<TeamDto>> {
    const { teamId: recordId } = command;
    const written = await this.records.execute({
      streams: teamsStreams,
      id: '',
      recordId,
      commands: [command],
      request,
      world: (catalogue) => this.worlds.teams(catalogue, command),
      isNew: command.type === 'add_team',
    });
    return writeAnswer(written, (state) => teamIn(state, recordId), statusOf(command));
  }
}

function statusOf({ type }: TeamCommand): 200 | 201 | 202 {
  switch (type) {
    case 'add_team':
      return 201;
    case 'remove_team':
    case 'remove_team_member':
      return 202;
    default:
      return 200;
  }
}
