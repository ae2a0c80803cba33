import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, IsObject, Matches, ValidateIf, ValidateNested } from 'class-validator';
import { type Holder, holderKinds, type PeriodKind, periodKinds } from '#domain';
import { IsDay, IsUUID, OrAbsent } from '../request/validation.js';

/** Whose goal or forecast it is. */
export class HolderDto {
  @IsIn(holderKinds)
  kind: Holder['kind'];

  /** The member's or the team's; of your organization you may leave it out. */
  @ValidateIf(({ kind, id }: HolderDto) => kind !== 'organization' || id !== undefined)
  @IsUUID()
  id?: string;
}

/** Which period of the calendar, in the organization's time zone. */
export class PeriodDto {
  @IsIn(periodKinds)
  kind: PeriodKind;

  /**
   * The first day of its first month. Quarters and years may begin with any month, as business years do.
   * @example "2026-01-01"
   */
  @IsDay()
  start: string;
}

/** One holder: an array of them would pass as nested ones. */
export const IsHolder = () =>
  applyDecorators(
    IsObject(),
    ValidateNested(),
    Type(() => HolderDto),
  );

/** One period. */
export const IsPeriod = () =>
  applyDecorators(
    IsObject(),
    ValidateNested(),
    Type(() => PeriodDto),
  );

const id = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';

/** A holder in a query: `organization`, `rep:<id>` or `team:<id>`. */
export const IsHolderText = () =>
  Matches(new RegExp(`^(organization|(rep|team):${id})$`), {
    message: '$property must be organization, rep:<id> or team:<id>',
  });

/** A period in a query: `month:2026-01-01`, `quarter:…` or `year:…`. */
export const IsPeriodText = () =>
  Matches(/^(month|quarter|year):\d{4}-\d\d-\d\d$/, {
    message: '$property must be month:, quarter: or year: and its first day',
  });

/** Which goals or submissions; all of it holds. */
export class HeldFilterDto {
  /**
   * `organization`, `rep:<id>` or `team:<id>`. Absent: everybody's that you may see.
   * @example "organization"
   */
  @OrAbsent()
  @IsHolderText()
  of?: string;

  /**
   * `month:`, `quarter:` or `year:` and its first day. Absent: any.
   * @example "quarter:2026-01-01"
   */
  @OrAbsent()
  @IsPeriodText()
  period?: string;
}
