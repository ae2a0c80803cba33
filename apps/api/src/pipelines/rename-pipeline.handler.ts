import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PipelineCommands } from './pipeline-commands.js';
import { PipelineRequest } from './pipeline-request.js';

/** Rename a pipeline. */
export class RenamePipeline extends PipelineRequest<'rename_pipeline'> {}

@CommandHandler(RenamePipeline)
export class RenamePipelineHandler implements ICommandHandler<RenamePipeline> {
  constructor(private readonly pipelines: PipelineCommands) {}

  execute({ command, request }: RenamePipeline) {
    return this.pipelines.change(command, request);
  }
}
