import { Injectable } from '@nestjs/common';
import { type Organization, type PipelinesCommand, pipelinesStreams } from '#domain';
import { type Answer } from '../request/answer.js';
import { RecordCommands } from '../log/record-commands.js';
import { writeAnswer } from '../request/write-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { type PipelineDto } from './pipeline.dto.js';
import { pipelineView } from './pipeline-view.js';

/** How commands to pipelines are decided. */
@Injectable()
export class PipelineCommands {
  constructor(private readonly records: RecordCommands) {}

  /** Changes a pipeline. The answer is the pipeline as it then is. */
  change(command: PipelinesCommand, request: WriteRequest): Promise<Answer<PipelineDto>> {
    return this.execute(command, request, 200);
  }

  /** Makes a pipeline. */
  define(command: PipelinesCommand, request: WriteRequest): Promise<Answer<PipelineDto>> {
    return this.execute(command, request, 201);
  }

  private async execute(
    command: PipelinesCommand,
    request: WriteRequest,
    status: 200 | 201,
  ): Promise<Answer<PipelineDto>> {
    const { pipelineId: recordId } = command;
    const isNew = command.type === 'define_pipeline';
    const world = ({ organization }: { organization: Organization }) => ({ organization });
    const change = { streams: pipelinesStreams, id: '', recordId, commands: [command], request, world, isNew };
    return writeAnswer(await this.records.execute(change), (state) => pipelineView(state, recordId), status);
  }
}
