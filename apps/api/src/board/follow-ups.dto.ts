import { IsIn } from 'class-validator';
import { PageDto } from '../request/read.dto.js';
import { IsIdOrNone, OrAbsent } from '../request/validation.js';
import { type CardDto } from './board.dto.js';

const kinds = ['overdue', 'today', 'upcoming'] as const;

/** Whose follow-ups, and which. */
export class ListFollowUpsDto extends PageDto {
  /** `none`: of deals that nobody is assigned to. Absent: of all that you may see. */
  @OrAbsent()
  @IsIdOrNone()
  repId?: string;

  /** Before now, from now to the end of the organization's day, or after it. Absent: all. */
  @OrAbsent()
  @IsIn(kinds)
  when?: (typeof kinds)[number];
}

/** How many open deals are to be followed up. */
export class FollowUpCountsDto {
  overdue: number;
  /** From now to the end of the day, in the organization's time zone. */
  today: number;
  upcoming: number;
}

/** Open deals to follow up, the longest overdue first. */
export class FollowUpsDto {
  /** Whatever `when` is. */
  counts: FollowUpCountsDto;
  items: CardDto[];
  /** Null: no more. */
  nextCursor: string | null;
}
