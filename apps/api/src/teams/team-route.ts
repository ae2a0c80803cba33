import { applyDecorators, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ProblemCode } from '#http';
import { RecordId, Writes } from '../request/route.js';
import { TeamDto } from './team.dto.js';

/** The routes about one team. */
export const TeamController = () => applyDecorators(ApiTags('teams'), Controller('v1/teams/:teamId'));

/** The team's id in the path. */
export const TeamId = () => RecordId('teamId', 'team_not_found');

/** A command about one team; the problems are those of its own. */
export const ChangesTeam = (...problems: readonly ProblemCode[]) =>
  Writes('organization:write', TeamDto, 'team_not_found', ...problems);
