import { applyDecorators, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ProblemCode } from '#http';
import { RecordId, Writes } from '../request/route.js';
import { MemberDto } from './member.dto.js';

/** The routes about one member. */
export const MemberController = () => applyDecorators(ApiTags('members'), Controller('v1/members/:memberId'));

/** The member's id in the path. */
export const MemberId = () => RecordId('memberId', 'member_not_found');

/** A command about one member; the problems are those of its own. */
export const ChangesMember = (...problems: readonly ProblemCode[]) =>
  Writes('organization:write', MemberDto, 'member_not_found', ...problems);
