import { Command } from '@nestjs/cqrs';
import { type PipelinesCommand } from '#domain';
import { type Answer } from '../request/answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { type PipelineDto } from './pipeline.dto.js';

/** A request to change one pipeline: the domain's command, and what the caller sent with it. */
export abstract class PipelineRequest<Type extends PipelinesCommand['type']> extends Command<Answer<PipelineDto>> {
  constructor(
    readonly command: Extract<PipelinesCommand, { type: Type }>,
    readonly request: WriteRequest,
  ) {
    super();
  }
}
