import { Command } from '@nestjs/cqrs';
import { type TeamsCommand } from '#domain';
import { type Answer } from '../request/answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { type TeamDto } from './team.dto.js';

/** A command about one team: all but those about a channel alone. */
export type TeamCommand = Extract<TeamsCommand, { readonly teamId: string }>;

/** A request to make or change a team: the domain's command, and what the caller sent with it. */
export class TeamRequest extends Command<Answer<TeamDto>> {
  constructor(
    readonly command: TeamCommand,
    readonly request: WriteRequest,
  ) {
    super();
  }
}
