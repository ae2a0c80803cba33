import { Module } from '@nestjs/common';
import { PipelineRequestHandler } from './pipeline-request.handler.js';
import { ListPresetsController } from './list-presets.controller.js';
import { DeletePipelineController } from './delete-pipeline.controller.js';
import { DeleteStageController } from './delete-stage.controller.js';
import { DescribeStatusController } from './describe-status.controller.js';
import { SetStageGatesController } from './set-stage-gates.controller.js';
import { AddStageController } from './add-stage.controller.js';
import { DefinePipelineController } from './define-pipeline.controller.js';
import { DescribePipelineController } from './describe-pipeline.controller.js';
import { DescribeStageController } from './describe-stage.controller.js';
import { GetPipelineController } from './get-pipeline.controller.js';
import { GetPipelineHandler } from './get-pipeline.handler.js';
import { ListPipelinesController } from './list-pipelines.controller.js';
import { ListPipelinesHandler } from './list-pipelines.handler.js';
import { RecolourStageController } from './recolour-stage.controller.js';
import { RenamePipelineController } from './rename-pipeline.controller.js';
import { RenameStageController } from './rename-stage.controller.js';
import { RepositionStageController } from './reposition-stage.controller.js';
import { SetCloseReasonPolicyController } from './set-close-reason-policy.controller.js';
import { SetDefaultPipelineController } from './set-default-pipeline.controller.js';
import { SetStageProbabilityController } from './set-stage-probability.controller.js';
import { SetStageStaleAfterController } from './set-stage-stale-after.controller.js';

/** The pipelines of an organization and their stages. */
@Module({
  controllers: [
    SetStageGatesController,
    DescribeStatusController,
    DeleteStageController,
    DeletePipelineController,
    ListPresetsController,
    AddStageController,
    DefinePipelineController,
    DescribePipelineController,
    DescribeStageController,
    GetPipelineController,
    ListPipelinesController,
    RecolourStageController,
    RenamePipelineController,
    RenameStageController,
    RepositionStageController,
    SetCloseReasonPolicyController,
    SetDefaultPipelineController,
    SetStageProbabilityController,
    SetStageStaleAfterController,
  ],
  providers: [PipelineRequestHandler, GetPipelineHandler, ListPipelinesHandler],
})
export class PipelinesModule {}
