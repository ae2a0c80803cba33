import { Type } from 'class-transformer';
import { IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { aPosition, OrAbsent } from './validation.js';

/** What any query may ask for. */
export class ReadDto {
  /** The `Position` of your write: the query waits, bounded, until the read model has reached it. */
  @OrAbsent()
  @Matches(/^\d{1,18}$/, aPosition)
  after?: string;
}

/** A query that refuses what it cannot filter by with `filter_not_supported`. */
export abstract class FilterDto extends ReadDto {}

/** A query for a page. */
export class PageDto extends ReadDto {
  /** Most of a page: up to 500. */
  @OrAbsent()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit?: number;

  /** `nextCursor` of the page before, with the same filters and sort. */
  @OrAbsent()
  @IsString()
  @MaxLength(2000)
  cursor?: string;
}

/** Items of a page where the caller does not say how many. */
const defaultLimit = 50;

/** The position to wait for. */
export const afterOf = ({ after }: ReadDto): bigint | undefined => (after === undefined ? undefined : BigInt(after));

/** Which page is asked for. */
export const pageOf = ({ limit = defaultLimit, cursor }: PageDto): { limit: number; cursor: string | undefined } => ({
  limit,
  cursor,
});
