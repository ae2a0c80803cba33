import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PipelineCommands } from './pipeline-commands.js';
import { PipelineRequest } from './pipeline-request.js';

/** Rename a stage. */
export class RenameStage extends PipelineRequest<'rename_stage'> {}

@CommandHandler(RenameStage)
export class RenameStageHandler implements ICommandHandler<RenameStage> {
  constructor(private readonly pipelines: PipelineCommands) {}

  execute({ command, request }: RenameStage) {
    return this.pipelines.change(command, request);
  }
}
