import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PipelineCommands } from './pipeline-commands.js';
import { PipelineRequest } from './pipeline-request.js';

/** Make a pipeline. */
export class DefinePipeline extends PipelineRequest<'define_pipeline'> {}

@CommandHandler(DefinePipeline)
export class DefinePipelineHandler implements ICommandHandler<DefinePipeline> {
  constructor(private readonly pipelines: PipelineCommands) {}

  execute({ command, request }: DefinePipeline) {
    return this.pipelines.define(command, request);
  }
}
