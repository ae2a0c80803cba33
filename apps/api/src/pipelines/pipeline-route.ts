import { applyDecorators, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ProblemCode } from '#http';
import { BeginsDeletion, RecordId, Writes } from '../request/route.js';
import { PipelineDto } from './pipeline.dto.js';

/** The routes about one pipeline. */
export const PipelineController = () => applyDecorators(ApiTags('pipelines'), Controller('v1/pipelines/:pipelineId'));

/** The pipeline's id in the path. */
export const PipelineId = () => RecordId('pipelineId', 'pipeline_not_found');

/** A command about one pipeline; the problems are those of its own. */
export const ChangesPipeline = (...problems: readonly ProblemCode[]) =>
  Writes('pipelines:write', PipelineDto, 'pipeline_not_found', 'pipeline_closed', ...problems);

/** A command that begins to delete a pipeline or a stage of it; the problems are those of its own. */
export const DeletesPipeline = (...problems: readonly ProblemCode[]) =>
  BeginsDeletion('pipelines:write', PipelineDto, 'pipeline_not_found', 'pipeline_closed', ...problems);
