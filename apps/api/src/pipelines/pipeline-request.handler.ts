import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type PipelinesCommand, pipelinesStreams } from '#domain';
import { CatalogueWorlds } from '#world';
import { RecordCommands } from '../log/record-commands.js';
import { type Answer } from '../request/answer.js';
import { writeAnswer } from '../request/write-answer.js';
import { PipelineRequest } from './pipeline-request.js';
import { pipelineView } from './pipeline-view.js';
import { type PipelineDto } from './pipeline.dto.js';

/** How commands to pipelines are decided. The answer is the pipeline as it then is. */
@CommandHandler(PipelineRequest)
export class PipelineRequestHandler implements ICommandHandler<PipelineRequest> {
  constructor(
    private readonly records: RecordCommands,
    private readonly worlds: CatalogueWorlds,
  ) {}

  async execute({ command, request }: PipelineRequest): Promise<Answer<PipelineDto>> {
    const { pipelineId: recordId } = command;
    const written = await this.records.execute({
      streams: pipelinesStreams,
      id: '',
      recordId,
      commands: [command],
      request,
      world: (catalogue) => this.worlds.pipelines(catalogue, command),
      isNew: command.type === 'define_pipeline',
    });
    return writeAnswer(written, (state) => pipelineView(state, recordId), statusOf(command));
  }
}

function statusOf({ type }: PipelinesCommand): 200 | 201 | 202 {
  switch (type) {
    case 'define_pipeline':
      return 201;
    case 'delete_stage':
    case 'delete_pipeline':
      return 202;
    default:
      return 200;
  }
}
