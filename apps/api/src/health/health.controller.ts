import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import { May } from '../access/may.js';
import { Answer } from '../request/answer.js';
import { LiveDto, ReadyDto } from './health.dto.js';
import { Readiness } from './readiness.js';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process runs. */
  @Get('live')
  @May('public')
  @ApiOkResponse({ type: LiveDto })
  live(): LiveDto {
    return { status: 'live' };
  }

  /** The log and Redis answer, and how far the read models are behind. */
  @Get('ready')
  @May('public')
  @ApiOkResponse({ type: ReadyDto })
  @ApiResponse({ status: 503, type: ReadyDto, description: 'Something that the API needs is away' })
  async ready(): Promise<Answer<ReadyDto>> {
    const ready = await this.readiness.check();
    return new Answer(ready, ready.status === 'ready' ? 200 : 503, {});
  }
}
