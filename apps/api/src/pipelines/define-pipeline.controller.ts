import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { derivedId } from '../request/derived-id.js';
import { Creates } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { DefinePipelineDto } from './define-pipeline.dto.js';
import { PipelineRequest } from './pipeline-request.js';
import { pipelineDefinition } from './pipeline-definition.js';
import { PipelineDto } from './pipeline.dto.js';

@ApiTags('pipelines')
@Controller('v1/pipelines')
export class DefinePipelineController {
  constructor(private readonly commands: CommandBus) {}

  /** Makes a pipeline, from a preset or from nothing. */
  @Post()
  @Creates('pipelines:write', PipelineDto, 'name_taken', 'stages_required', 'stage_order', 'preset_unknown')
  definePipeline(@Body() body: DefinePipelineDto, @Sent() request: WriteRequest) {
    const { id = derivedId('pipeline', request), ...fields } = fieldsOf(body);
    return this.commands.execute(new PipelineRequest(pipelineDefinition(fields, id), request));
  }
}
