import { applyDecorators, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ProblemCode } from '#http';
import { RecordId, Writes } from '../request/route.js';
import { PipelineDto } from './pipeline.dto.js';

/** The routes about one pipeline. */
export const PipelineController = () => applyDecorators(ApiTags('pipelines'), Controller('v1/pipelines/:pipelineId'));

/** The pipeline's id in the path. */
export const PipelineId = () => RecordId('pipelineId', 'pipeline_not_found');

/** A command about one pipeline; the problems are those of its own. */
export const ChangesPipeline = (...problems: readonly ProblemCode[]) =>
  Writes('pipelines:write', PipelineDto, 'pipeline_not_found', ...problems);
