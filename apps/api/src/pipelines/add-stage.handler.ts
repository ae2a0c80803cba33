import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PipelineCommands } from './pipeline-commands.js';
import { PipelineRequest } from './pipeline-request.js';

/** Put a stage into a pipeline. */
export class AddStage extends PipelineRequest<'add_stage'> {}

@CommandHandler(AddStage)
export class AddStageHandler implements ICommandHandler<AddStage> {
  constructor(private readonly pipelines: PipelineCommands) {}

  execute({ command, request }: AddStage) {
    return this.pipelines.change(command, request);
  }
}
