import { IsIn, IsString, MaxLength } from 'class-validator';
import { Transform } from 'class-transformer';
import { countedStages } from '#projections';
import { leadOrigins, type LifeStage } from '#domain';
import { SearchDto } from '../parties/search.dto.js';
import { IsIdOrNone, IsUUID, OrAbsent } from '../request/validation.js';

const sorts = ['createdAt', '-createdAt', 'lastActivityAt', '-lastActivityAt'] as const;

/** Which leads. Merged ones are not listed. */
export class ListLeadsDto extends SearchDto {
  /** A stage, or several between commas. */
  @OrAbsent()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsIn(countedStages, { each: true })
  stage?: LifeStage[];

  @OrAbsent()
  @IsUUID()
  statusId?: string;

  /** `none`: those that no rep has. */
  @OrAbsent()
  @IsIdOrNone()
  repId?: string;

  /** `none`: those of no team. */
  @OrAbsent()
  @IsIdOrNone()
  teamId?: string;

  @OrAbsent()
  @IsIn(leadOrigins)
  origin?: (typeof leadOrigins)[number];

  @OrAbsent()
  @IsString()
  @MaxLength(200)
  source?: string;

  @OrAbsent()
  @IsString()
  @MaxLength(200)
  campaign?: string;

  /** Those of a contact, or of one that was merged with it. */
  @OrAbsent()
  @IsUUID()
  contactId?: string;

  /** Those of an account, or of one that was merged with it. */
  @OrAbsent()
  @IsUUID()
  accountId?: string;

  /** `-` for descending. Absent: `-createdAt`. */
  @OrAbsent()
  @IsIn(sorts)
  sort?: (typeof sorts)[number];
}
