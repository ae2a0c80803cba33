import { Command } from '@nestjs/cqrs';
import { type PipelinesCommand } from '#domain';
import { type Answer } from '../request/answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { type PipelineDto } from './pipeline.dto.js';

/** A request to make or change a pipeline: the domain's command, and what the caller sent with it. */
export class PipelineRequest extends Command<Answer<PipelineDto>> {
  constructor(
    readonly command: PipelinesCommand,
    readonly request: WriteRequest,
  ) {
    super();
  }
}
