import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsString, Length, Matches, MaxLength } from 'class-validator';
import { ReadDto } from '../request/read.dto.js';
import { IsDay, IsDayOrInstant, IsIdOrNone, OrAbsent, WholeNumber } from '../request/validation.js';

const statuses = ['any', 'open', 'won', 'lost', 'abandoned'] as const;

/** Which deals; all of them hold. */
export class DealFilterDto extends ReadDto {
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

  /**
   * `<field's id>:<text or choice>`; several hold all.
   * @example "0197a1b0-0000-7000-8000-000000000001:large"
   */
  @OrAbsent()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value))
  @ArrayMaxSize(10)
  @Matches(/^[^:]{1,50}:.{1,100}$/, { each: true, message: 'each $property must be <id of a field>:<text or choice>' })
  customField?: string[];

  /**
   * Each of its words begins a word of the deal's name, its contact's or its account's, without case and marks.
   * @example "acme ren"
   */
  @OrAbsent()
  @IsString()
  @Length(1, 200)
  q?: string;

  @OrAbsent()
  @IsString()
  @MaxLength(200)
  externalId?: string;

  /** In the minor unit. */
  @OrAbsent()
  @WholeNumber()
  @IsInt()
  valueMin?: number;

  /** In the minor unit. */
  @OrAbsent()
  @WholeNumber()
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
}
