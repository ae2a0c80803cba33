import { type StageDto } from '../pipelines/pipeline.dto.js';
import { IsDay, IsUUID, OrAbsent } from '../request/validation.js';
import { FiguresDto } from './figures.dto.js';

/** Which visits count. Days are the organization's, both inclusive. */
export class StageFiguresQueryDto extends FiguresDto {
  @IsUUID()
  pipelineId: string;

  @OrAbsent()
  @IsDay()
  from?: string;

  @OrAbsent()
  @IsDay()
  to?: string;
}

/** How the visits of a stage fared: each is in one of the counts besides `entered`. */
export class ConversionOfStageDto {
  stage: StageDto;
  entered: number;
  /** Moved on to a later stage. */
  advanced: number;
  /** Moved back to an earlier one. */
  reverted: number;
  won: number;
  lost: number;
  abandoned: number;
  /** Left for another pipeline or team, because the stage was deleted, or by a reopening. */
  moved: number;
  /** There still. */
  present: number;
  /** (advanced + won) ÷ entered; null where none entered, and of stages that close deals. @example 0.42 */
  rate: number | null;
}

/** How the visits of a pipeline's stages fared. A deal that came back counts each visit. */
export class ConversionDto {
  /** What the period is about: the day on which a visit began. */
  periodOf: 'entered';
  /** Every stage in its order. */
  stages: ConversionOfStageDto[];
}

/** How long the visits of a stage took. Null where none ended. */
export class TimeInStageOfDto {
  stage: StageDto;
  /** Visits that ended: the deal left, or was closed there. */
  ended: number;
  /** Exact. */
  meanMs: number | null;
  /** The middle of a bin of the histogram: at most half of `binWidthMs` off. */
  medianMs: number | null;
  p90Ms: number | null;
}

/** How long deals stay in a pipeline's stages. */
export class TimeInStageDto {
  /** What the period is about: the day on which a visit ended. */
  periodOf: 'ended';
  /** Width of a bin of the histogram that the median and the 90th percentile come from. */
  binWidthMs: number;
  /** The active stages in their order. */
  stages: TimeInStageOfDto[];
}
