import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PipelineCommands } from './pipeline-commands.js';
import { PipelineRequest } from './pipeline-request.js';

/** Set the probability of a stage. */
export class SetStageProbability extends PipelineRequest<'set_stage_probability'> {}

@CommandHandler(SetStageProbability)
export class SetStageProbabilityHandler implements ICommandHandler<SetStageProbability> {
  constructor(private readonly pipelines: PipelineCommands) {}

  execute({ command, request }: SetStageProbability) {
    return this.pipelines.change(command, request);
  }
}
