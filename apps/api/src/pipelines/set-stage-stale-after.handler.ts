import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PipelineCommands } from './pipeline-commands.js';
import { PipelineRequest } from './pipeline-request.js';

/** Say when deals in a stage are stale. */
export class SetStageStaleAfter extends PipelineRequest<'set_stage_stale_after'> {}

@CommandHandler(SetStageStaleAfter)
export class SetStageStaleAfterHandler implements ICommandHandler<SetStageStaleAfter> {
  constructor(private readonly pipelines: PipelineCommands) {}

  execute({ command, request }: SetStageStaleAfter) {
    return this.pipelines.change(command, request);
  }
}
