import { Command } from '@nestjs/cqrs';
import { type TeamsCommand } from '#domain';
import { type Answer } from '../request/answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { type TeamDto } from './team.dto.js';

/** A request to change one team: the domain's command, and what the caller sent with it. */
export abstract class TeamRequest<Type extends TeamsCommand['type']> extends Command<Answer<TeamDto>> {
  constructor(
    readonly command: Extract<TeamsCommand, { type: Type }>,
    readonly request: WriteRequest,
  ) {
    super();
  }
}
