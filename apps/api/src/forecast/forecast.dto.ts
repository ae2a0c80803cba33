import { IntersectionType } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import { type ForecastPart, forecastParts } from '#projections';
import { FigureDto } from '../analytics/figures.dto.js';
import { HolderDto, IsHolderText, IsPeriodText, PeriodDto } from '../goals/holder.dto.js';
import { MoneyDto } from '../opportunity/money.dto.js';
import { PageDto, ReadDto } from '../request/read.dto.js';
import { aCurrency } from '../request/validation.js';

/** Whose forecast for which period. */
class ForecastOfDto {
  /**
   * `organization`, `rep:<id>` or `team:<id>`.
   * @example "organization"
   */
  @IsHolderText()
  of: string;

  /**
   * `month:`, `quarter:` or `year:` and its first day.
   * @example "quarter:2026-01-01"
   */
  @IsPeriodText()
  period: string;
}

/** Whose forecast for which period. */
export class GetForecastDto extends IntersectionType(ReadDto, ForecastOfDto) {}

/** What of which forecast. */
export class ForecastDealsDto extends IntersectionType(PageDto, ForecastOfDto) {
  /** @example "USD" */
  @Matches(/^[A-Z]{3}$/, aCurrency)
  currency: string;

  /**
   * `closed`: something was booked of them in the period; `won`: won in it, what `closed` counts. The others are open: of a
   * category, all that `weighted` counts (`open`), or without an expected close date (`undated`).
   */
  @IsIn(forecastParts)
  part: ForecastPart;
}

/** A forecast in one currency. Open deals count by their expected close date. */
export class ForecastFiguresDto {
  /** @example "USD" */
  currency: string;
  /** Booked in the period: won in it, with the upsells and adjustments of won deals in it. */
  closed: FigureDto;
  /** Open, and won with a probability of 75 per cent or more: the deal's own, else its stage's. */
  commit: FigureDto;
  /** From 40 to 74 per cent. */
  bestCase: FigureDto;
  /** Below. */
  pipeline: FigureDto;
  /** Value × probability of every open deal, added up exactly, then rounded once to a whole minor unit, half up. */
  weighted: MoneyDto;
}

/** What is expected of a period. */
export class ForecastDto {
  of: HolderDto;
  period: PeriodDto;
  /** One for each currency that occurs. */
  figures: ForecastFiguresDto[];
  /** Open deals without an expected close date, by currency: they are in no period. */
  undated: FigureDto[];
}

/** A forecast as it is, and as it would be. */
export class SupposedForecastDto {
  asIs: ForecastDto;
  supposed: ForecastDto;
}
