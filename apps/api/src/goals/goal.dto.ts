import { IntersectionType } from '@nestjs/swagger';
import { type GoalMeasure } from '#domain';
import { type FigureDto } from '../analytics/figures.dto.js';
import { type MoneyDto } from '../opportunity/money.dto.js';
import { OpportunityDetailsDto } from '../opportunity/opportunity-details.dto.js';
import { type HolderDto, type PeriodDto } from './holder.dto.js';
import { RevisedDto } from '../request/revised.dto.js';

/** Money of booked revenue, or a number of won deals: one of them. */
export class AmountDto {
  value: MoneyDto | null;
  /** @example 12 */
  count: number | null;
}

/** What somebody is to reach in a period. */
export class GoalDto {
  /** The same for the same holder, period and measure. */
  id: string;
  of: HolderDto;
  period: PeriodDto;
  measure: GoalMeasure;
  target: AmountDto;
}

/** How far a goal is reached, by what you may see. */
export class AttainmentDto {
  reached: AmountDto;
  /** reached ÷ target; above 1 where it is exceeded. @example 0.85 */
  share: number;
  /** Won deals and what was booked in the period, by currency. Of these a target in money counts its own alone. */
  booked: FigureDto[];
}

/** A goal and how far it is reached. */
export class GoalDetailsDto extends GoalDto {
  attainment: AttainmentDto;
}

/** A goal in the list. */
export class ListedGoalDetailsDto extends IntersectionType(GoalDetailsDto, RevisedDto) {}

/** A page of goals. */
export class GoalsDto {
  items: ListedGoalDetailsDto[];
  /** Null: no more. */
  nextCursor: string | null;
}

/** A deal behind a goal. */
export class GoalDealDto extends OpportunityDetailsDto {
  /** What was booked of it in the period: counts 1 where it was won in the period. */
  booked: FigureDto;
}

/** A page of the deals behind a goal. */
export class GoalDealsDto {
  items: GoalDealDto[];
  /** Null: no more. */
  nextCursor: string | null;
}
