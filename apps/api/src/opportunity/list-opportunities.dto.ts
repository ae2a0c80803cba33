import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsString, MaxLength } from 'class-validator';
import { PageDto } from '../request/read.dto.js';
import { IsDay, IsDayOrInstant, IsUUID, IsIdOrNone, OrAbsent } from '../request/validation.js';

const statuses = ['any', 'open', 'won', 'lost', 'abandoned'] as const;
const sorts = ['createdAt', 'lastActivityAt', 'value', 'expectedCloseDate', 'name'] as const;
const directed = [...sorts, ...sorts.map((sort) => `-${sort}` as const)];

/** Which deals, in which order. */
export class ListOpportunitiesDto extends PageDto {
  @OrAbsent()
  @IsUUID()
  pipelineId?: string;

  @OrAbsent()
  @IsUUID()
  stageId?: string;

  /** Several by commas. Absent: open; any where a closed stage, a contact or an account is named. */
  @OrAbsent()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsIn(statuses, { each: true })
  status?: (typeof statuses)[number][];

  /** `none`: unassigned ones. */
  @OrAbsent()
  @IsIdOrNone()
  repId?: string;

  @OrAbsent()
  @IsIdOrNone()
  agentId?: string;

  @OrAbsent()
  @IsIdOrNone()
  teamId?: string;

  @OrAbsent()
  @IsIdOrNone()
  accountId?: string;

  @OrAbsent()
  @IsIdOrNone()
  contactId?: string;

  /** `none`: where it is not known. */
  @OrAbsent()
  @IsString()
  @MaxLength(100)
  source?: string;

  @OrAbsent()
  @IsString()
  @MaxLength(100)
  tag?: string;

  @OrAbsent()
  @IsString()
  @MaxLength(200)
  externalId?: string;

  /** In the minor unit. */
  @OrAbsent()
  @Type(() => Number)
  @IsInt()
  valueMin?: number;

  /** In the minor unit. */
  @OrAbsent()
  @Type(() => Number)
  @IsInt()
  valueMax?: number;

  /** A day in the organization's time zone, or an instant. Both bounds are inclusive. */
  @OrAbsent()
  @IsDayOrInstant()
  createdFrom?: string;

  @OrAbsent()
  @IsDayOrInstant()
  createdTo?: string;

  @OrAbsent()
  @IsDayOrInstant()
  closedFrom?: string;

  @OrAbsent()
  @IsDayOrInstant()
  closedTo?: string;

  @OrAbsent()
  @IsDay()
  expectedCloseFrom?: string;

  @OrAbsent()
  @IsDay()
  expectedCloseTo?: string;

  /** Of open deals. */
  @OrAbsent()
  @IsIn(['overdue', 'today', 'upcoming', 'none'])
  followUp?: 'overdue' | 'today' | 'upcoming' | 'none';

  /** `-` before it: descending. Absent: `-createdAt`. */
  @OrAbsent()
  @IsIn(directed)
  sort?: (typeof directed)[number];
}
