import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PipelineCommands } from './pipeline-commands.js';
import { PipelineRequest } from './pipeline-request.js';

/** Say which closings must give a reason. */
export class SetCloseReasonPolicy extends PipelineRequest<'set_close_reason_policy'> {}

@CommandHandler(SetCloseReasonPolicy)
export class SetCloseReasonPolicyHandler implements ICommandHandler<SetCloseReasonPolicy> {
  constructor(private readonly pipelines: PipelineCommands) {}

  execute({ command, request }: SetCloseReasonPolicy) {
    return this.pipelines.change(command, request);
  }
}
