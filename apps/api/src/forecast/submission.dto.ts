import { type ForecastCategory } from '#domain';
import { type HolderDto, type PeriodDto } from '../goals/holder.dto.js';
import { type MoneyDto } from '../opportunity/money.dto.js';
import { type ForecastFiguresDto } from './forecast.dto.js';

/** A forecast as it was submitted. */
export class SubmittedForecastDto {
  id: string;
  of: HolderDto;
  period: PeriodDto;
  figures: ForecastFiguresDto[];
  /** How many open deals it counts. */
  dealCount: number;
  note: string | null;
  submittedAt: string;
  /** The id of who submitted it. */
  submittedBy: string;
}

/** What was predicted, and how far that was off. */
export class PredictionDto {
  predicted: MoneyDto;
  /** booked − predicted: below zero where less was booked. */
  error: MoneyDto;
  /** error ÷ predicted; null where nothing was predicted. @example -0.25 */
  relativeError: number | null;
}

/** How accurate a submission turned out in one currency, by what you may see. */
export class AccuracyDto {
  /** What has been booked in the period by now. */
  booked: MoneyDto;
  /** What was closed, and commit. */
  commit: PredictionDto;
  /** What was closed, and the weighted sum. */
  weighted: PredictionDto;
}

/** A submitted forecast, and how accurate it turned out. */
export class SubmissionDto extends SubmittedForecastDto {
  /** Whether the period is over. Until then the accuracy is that of so far. */
  ended: boolean;
  /** By currency. */
  accuracy: AccuracyDto[];
}

/** A deal as it was when the forecast was submitted. */
export class SubmittedDealDto {
  /** The deal's id. */
  id: string;
  value: MoneyDto;
  category: ForecastCategory;
  /** In whole per cent. */
  probability: number;
}

/** A submitted forecast with the open deals that it counts. */
export class SubmissionDetailsDto extends SubmissionDto {
  deals: SubmittedDealDto[];
}

/** A page of submissions. */
export class SubmissionsDto {
  items: SubmissionDto[];
  /** Null: no more. */
  nextCursor: string | null;
}
