import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Answer } from '../request/answer.js';
import { Caller } from '../request/caller.js';
import { Reads } from '../request/route.js';
import { MeDto } from './me.dto.js';

@ApiTags('members')
@Controller('v1/me')
export class GetMeController {
  /** Who your token stands for. */
  @Get()
  @Reads('catalogue:read', MeDto)
  getMe(@Caller() { organizationId, role, memberId, agentId, scopes }: Principal): Answer<MeDto> {
    return new Answer({ organizationId, role, memberId, agentId, scopes: [...scopes] }, 200, {});
  }
}
