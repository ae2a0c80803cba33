import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PipelineCommands } from './pipeline-commands.js';
import { PipelineRequest } from './pipeline-request.js';

/** Describe a stage. */
export class DescribeStage extends PipelineRequest<'describe_stage'> {}

@CommandHandler(DescribeStage)
export class DescribeStageHandler implements ICommandHandler<DescribeStage> {
  constructor(private readonly pipelines: PipelineCommands) {}

  execute({ command, request }: DescribeStage) {
    return this.pipelines.change(command, request);
  }
}
