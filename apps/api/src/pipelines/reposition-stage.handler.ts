import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PipelineCommands } from './pipeline-commands.js';
import { PipelineRequest } from './pipeline-request.js';

/** Reorder the stages of a pipeline. */
export class RepositionStage extends PipelineRequest<'reposition_stage'> {}

@CommandHandler(RepositionStage)
export class RepositionStageHandler implements ICommandHandler<RepositionStage> {
  constructor(private readonly pipelines: PipelineCommands) {}

  execute({ command, request }: RepositionStage) {
    return this.pipelines.change(command, request);
  }
}
