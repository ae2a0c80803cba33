import { Module } from '@nestjs/common';
import { AddStageController } from './add-stage.controller.js';
import { AddStageHandler } from './add-stage.handler.js';
import { DefinePipelineController } from './define-pipeline.controller.js';
import { DefinePipelineHandler } from './define-pipeline.handler.js';
import { DescribePipelineController } from './describe-pipeline.controller.js';
import { DescribePipelineHandler } from './describe-pipeline.handler.js';
import { DescribeStageController } from './describe-stage.controller.js';
import { DescribeStageHandler } from './describe-stage.handler.js';
import { GetPipelineController } from './get-pipeline.controller.js';
import { GetPipelineHandler } from './get-pipeline.handler.js';
import { ListPipelinesController } from './list-pipelines.controller.js';
import { ListPipelinesHandler } from './list-pipelines.handler.js';
import { PipelineCommands } from './pipeline-commands.js';
import { RecolourStageController } from './recolour-stage.controller.js';
import { RecolourStageHandler } from './recolour-stage.handler.js';
import { RenamePipelineController } from './rename-pipeline.controller.js';
import { RenamePipelineHandler } from './rename-pipeline.handler.js';
import { RenameStageController } from './rename-stage.controller.js';
import { RenameStageHandler } from './rename-stage.handler.js';
import { RepositionStageController } from './reposition-stage.controller.js';
import { RepositionStageHandler } from './reposition-stage.handler.js';
import { SetCloseReasonPolicyController } from './set-close-reason-policy.controller.js';
import { SetCloseReasonPolicyHandler } from './set-close-reason-policy.handler.js';
import { SetDefaultPipelineController } from './set-default-pipeline.controller.js';
import { SetDefaultPipelineHandler } from './set-default-pipeline.handler.js';
import { SetStageProbabilityController } from './set-stage-probability.controller.js';
import { SetStageProbabilityHandler } from './set-stage-probability.handler.js';
import { SetStageStaleAfterController } from './set-stage-stale-after.controller.js';
import { SetStageStaleAfterHandler } from './set-stage-stale-after.handler.js';

/** The pipelines of an organization and their stages. */
@Module({
  controllers: [
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
  providers: [
    PipelineCommands,
    AddStageHandler,
    DefinePipelineHandler,
    DescribePipelineHandler,
    DescribeStageHandler,
    GetPipelineHandler,
    ListPipelinesHandler,
    RecolourStageHandler,
    RenamePipelineHandler,
    RenameStageHandler,
    RepositionStageHandler,
    SetCloseReasonPolicyHandler,
    SetDefaultPipelineHandler,
    SetStageProbabilityHandler,
    SetStageStaleAfterHandler,
  ],
})
export class PipelinesModule {}
