import { IsIn, IsString, MaxLength } from 'class-validator';
import { type RevenueKind } from '#projections';
import { IsDay, IsIdOrNone, IsUUID, OrAbsent } from '../request/validation.js';
import { FigureDto, FiguresDto } from './figures.dto.js';

const groups = ['day', 'week', 'month', 'kind', 'pipeline', 'team', 'rep', 'source'] as const;

/** Which revenue events count, and how they are grouped. At most one of rep and source. */
export class GetRevenueDto extends FiguresDto {
  /** Absent: all pipelines. */
  @OrAbsent()
  @IsUUID()
  pipelineId?: string;

  /** First day, in the organization's time zone. */
  @OrAbsent()
  @IsDay()
  from?: string;

  /** Last day. */
  @OrAbsent()
  @IsDay()
  to?: string;

  @OrAbsent()
  @IsIdOrNone()
  repId?: string;

  /** `none`: without one. */
  @OrAbsent()
  @IsString()
  @MaxLength(100)
  source?: string;

  /** Weeks begin on Monday. */
  @OrAbsent()
  @IsIn(groups)
  groupBy?: (typeof groups)[number];
}

/** How often one kind happened, and what it came to. */
export class RevenueFigureDto extends FigureDto {
  /**
   * One of the six revenue events, as they happened; an `adjustment` may be below zero. Or `booked_revenue`: the value of won
   * deals at closing, and later upsells and adjustments, each on its day; a reopening takes all of it back.
   */
  kind: RevenueKind;
}

/** The figures of one day, team, rep … */
export class RevenueGroupDto {
  /** A day, the Monday of a week, a month, a kind, or an id; null: of those that have none. */
  key: string | null;
  /** What it has; other kinds are zero. */
  figures: RevenueFigureDto[];
}

/** Revenue events of a period. */
export class RevenueDto {
  /** Every kind in each currency that occurs. */
  figures: RevenueFigureDto[];
  groups: RevenueGroupDto[];
}
