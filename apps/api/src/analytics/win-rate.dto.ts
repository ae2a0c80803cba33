import { IsIn, IsString, MaxLength } from 'class-validator';
import { IsDay, IsUUID, IsIdOrNone, OrAbsent } from '../request/validation.js';
import { FigureDto, FiguresDto, WinRateDto } from './figures.dto.js';

const groups = ['day', 'team', 'rep', 'source', 'account', 'agent'] as const;

/** Which closings count, and how they are grouped. At most one of rep, source, account and agent. */
export class GetWinRateDto extends FiguresDto {
  @IsUUID()
  pipelineId: string;

  /** First day of closing, in the organization's time zone. */
  @OrAbsent()
  @IsDay()
  from?: string;

  /** Last day of closing. */
  @OrAbsent()
  @IsDay()
  to?: string;

  @OrAbsent()
  @IsIdOrNone()
  repId?: string;

  @OrAbsent()
  @IsString()
  @MaxLength(100)
  source?: string;

  @OrAbsent()
  @IsIdOrNone()
  accountId?: string;

  @OrAbsent()
  @IsIdOrNone()
  agentId?: string;

  @OrAbsent()
  @IsIn(groups)
  groupBy?: (typeof groups)[number];
}

/** Won and lost deals and their rate. */
export class WinFiguresDto {
  won: FigureDto;
  lost: FigureDto;
  winRate: WinRateDto;
}

/** The same of one day, team, rep … */
export class WinGroupDto extends WinFiguresDto {
  /** Null: of those that have none. */
  key: string | null;
}

/** Won and lost deals, their rate, and the same of each group. */
export class WinRatesDto extends WinFiguresDto {
  groups: WinGroupDto[];
}
