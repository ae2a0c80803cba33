import { IntersectionType, OmitType } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type RevenueKind, revenueKinds, type VisitOutcome } from '#projections';
import { PageDto } from '../request/read.dto.js';
import { IsUUID, OrAbsent } from '../request/validation.js';
import { GetRevenueDto } from './revenue.dto.js';
import { StageFiguresQueryDto } from './stage-figures.dto.js';
import { GetWinRateDto } from './win-rate.dto.js';

const visitOutcomes = [
  ...(['advanced', 'reverted', 'won', 'lost', 'abandoned', 'moved', 'present'] as const),
] as const satisfies readonly VisitOutcome[];

/** Which visits of which stage. */
export class TimeInStageDealsDto extends IntersectionType(StageFiguresQueryDto, PageDto) {
  @IsUUID()
  stageId: string;
}

/** Which visits of which stage, and how they fared. */
export class ConversionDealsDto extends TimeInStageDealsDto {
  /** Absent: however; all that `entered` counts. */
  @OrAbsent()
  @IsIn(visitOutcomes)
  outcome?: VisitOutcome;
}

/** Which closings. At most one of rep, source, account and agent. */
export class WinRateDealsDto extends IntersectionType(OmitType(GetWinRateDto, ['groupBy']), PageDto) {
  /** Absent: both, as the rate counts them. */
  @OrAbsent()
  @IsIn(['won', 'lost'])
  outcome?: 'won' | 'lost';
}

/** Which revenue events. At most one of rep and source. */
export class RevenueDealsDto extends IntersectionType(OmitType(GetRevenueDto, ['groupBy', 'pipelineId']), PageDto) {
  @IsUUID()
  pipelineId: string;

  @IsIn(revenueKinds)
  kind: RevenueKind;
}
