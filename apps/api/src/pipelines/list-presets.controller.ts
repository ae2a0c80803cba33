import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { presets } from '#domain';
import { ApiProblems, Guarded } from '../request/route.js';
import { PresetsDto } from './list-presets.dto.js';

@ApiTags('pipelines')
@Controller('v1/pipelines/presets')
export class ListPresetsController {
  /** The pipelines to start from: name one as `preset` when you define a pipeline. */
  @Get()
  @Guarded('catalogue:read')
  @ApiOkResponse({ type: PresetsDto })
  @ApiProblems('unauthorized', 'forbidden')
  listPresets(): PresetsDto {
    return { items: presets.map(({ stages, ...preset }) => ({ ...preset, stages: [...stages] })) };
  }
}
