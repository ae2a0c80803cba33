import { Body, Delete } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { DeletePipelineDto } from './delete-pipeline.dto.js';
import { PipelineRequest } from './pipeline-request.js';
import { DeletesPipeline, PipelineController, PipelineId } from './pipeline-route.js';

@PipelineController()
export class DeletePipelineController {
  constructor(private readonly commands: CommandBus) {}

  /** Begins to delete the pipeline: it takes no deals from here on. It is gone once its deals and teams have been moved. */
  @Delete()
  @DeletesPipeline(
    ...(['pipeline_in_use', 'deletion_target', 'pipelines_required', 'pipeline_differs'] as const),
    ...(['target_stages_required', 'stage_not_in_pipeline', 'outcome_differs'] as const),
  )
  deletePipeline(@PipelineId() pipelineId: string, @Body() body: DeletePipelineDto, @Sent() request: WriteRequest) {
    return this.commands.execute(
      new PipelineRequest({ type: 'delete_pipeline', pipelineId, ...fieldsOf(body) }, request),
    );
  }
}
