import { applyDecorators, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ProblemCode } from '#http';
import { BeginsDeletion, RecordId, Writes } from '../request/route.js';
import { TeamDto } from './team.dto.js';

/** The routes about one team. */
export const TeamController = () => applyDecorators(ApiTags('teams'), Controller('v1/teams/:teamId'));

/** The team's id in the path. */
export const TeamId = () => RecordId('teamId', 'team_not_found');

/** A command about one team; the problems are those of its own. */
export const ChangesTeam = (...problems: readonly ProblemCode[]) =>
  Writes('organization:write', TeamDto, 'team_not_found', 'team_closed', ...problems);

/** A command that begins to remove a team or a member of it; the problems are those of its own. */
export const RemovesOfTeam = (...problems: readonly ProblemCode[]) =>
  BeginsDeletion('organization:write', TeamDto, 'team_not_found', 'team_closed', 'deletion_target', ...problems);
