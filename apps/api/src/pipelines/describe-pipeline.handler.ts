import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PipelineCommands } from './pipeline-commands.js';
import { PipelineRequest } from './pipeline-request.js';

/** Describe a pipeline. */
export class DescribePipeline extends PipelineRequest<'describe_pipeline'> {}

@CommandHandler(DescribePipeline)
export class DescribePipelineHandler implements ICommandHandler<DescribePipeline> {
  constructor(private readonly pipelines: PipelineCommands) {}

  execute({ command, request }: DescribePipeline) {
    return this.pipelines.change(command, request);
  }
}
