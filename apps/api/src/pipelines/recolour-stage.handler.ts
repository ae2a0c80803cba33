import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PipelineCommands } from './pipeline-commands.js';
import { PipelineRequest } from './pipeline-request.js';

/** Recolour a stage. */
export class RecolourStage extends PipelineRequest<'recolour_stage'> {}

@CommandHandler(RecolourStage)
export class RecolourStageHandler implements ICommandHandler<RecolourStage> {
  constructor(private readonly pipelines: PipelineCommands) {}

  execute({ command, request }: RecolourStage) {
    return this.pipelines.change(command, request);
  }
}
