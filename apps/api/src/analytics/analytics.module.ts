import { Module } from '@nestjs/common';
import { GetConversionController } from './get-conversion.controller.js';
import { GetConversionHandler } from './get-conversion.handler.js';
import { GetRevenueController } from './get-revenue.controller.js';
import { GetRevenueHandler } from './get-revenue.handler.js';
import { GetSummaryController } from './get-summary.controller.js';
import { GetSummaryHandler } from './get-summary.handler.js';
import { GetTimeInStageController } from './get-time-in-stage.controller.js';
import { GetTimeInStageHandler } from './get-time-in-stage.handler.js';
import { GetWinRateController } from './get-win-rate.controller.js';
import { GetWinRateHandler } from './get-win-rate.handler.js';
import { ListConversionDealsController } from './list-conversion-deals.controller.js';
import { ListConversionDealsHandler } from './list-conversion-deals.handler.js';
import { ListRevenueDealsController } from './list-revenue-deals.controller.js';
import { ListRevenueDealsHandler } from './list-revenue-deals.handler.js';
import { ListTimeInStageDealsController } from './list-time-in-stage-deals.controller.js';
import { ListTimeInStageDealsHandler } from './list-time-in-stage-deals.handler.js';
import { ListWinRateDealsController } from './list-win-rate-deals.controller.js';
import { ListWinRateDealsHandler } from './list-win-rate-deals.handler.js';

/** Figures, and the deals behind them. */
@Module({
  controllers: [
    GetConversionController,
    GetRevenueController,
    GetSummaryController,
    GetTimeInStageController,
    GetWinRateController,
    ListConversionDealsController,
    ListRevenueDealsController,
    ListTimeInStageDealsController,
    ListWinRateDealsController,
  ],
  providers: [
    GetConversionHandler,
    GetRevenueHandler,
    GetSummaryHandler,
    GetTimeInStageHandler,
    GetWinRateHandler,
    ListConversionDealsHandler,
    ListRevenueDealsHandler,
    ListTimeInStageDealsHandler,
    ListWinRateDealsHandler,
  ],
})
export class AnalyticsModule {}
