import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PipelineCommands } from './pipeline-commands.js';
import { PipelineRequest } from './pipeline-request.js';

/** Make a pipeline the default. */
export class SetDefaultPipeline extends PipelineRequest<'set_default_pipeline'> {}

@CommandHandler(SetDefaultPipeline)
export class SetDefaultPipelineHandler implements ICommandHandler<SetDefaultPipeline> {
  constructor(private readonly pipelines: PipelineCommands) {}

  execute({ command, request }: SetDefaultPipeline) {
    return this.pipelines.change(command, request);
  }
}
