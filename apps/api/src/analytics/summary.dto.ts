import { type PipelineDto, type StageDto } from '../pipelines/pipeline.dto.js';
import { type FigureDto, type WinRateDto } from './figures.dto.js';
import { type MoneyDto } from '../opportunity/money.dto.js';

/** A stage and the deals in it, by status. */
export class StageFiguresDto {
  stage: StageDto;
  open: FigureDto;
  won: FigureDto;
  lost: FigureDto;
  abandoned: FigureDto;
}

/** A pipeline's figures, all of the same moment. */
export class SummaryDto {
  pipeline: PipelineDto;
  open: FigureDto;
  /** Every stage in its order, zeros included. */
  stages: StageFiguresDto[];
  won: FigureDto;
  lost: FigureDto;
  abandoned: FigureDto;
  winRate: WinRateDto;
  /** The value of won deals at closing, plus later upsells and adjustments. */
  bookedRevenue: MoneyDto;
}
