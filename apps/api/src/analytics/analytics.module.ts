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

/** Figures. */
@Module({
  controllers: [
    GetConversionController,
    GetRevenueController,
    GetSummaryController,
    GetTimeInStageController,
    GetWinRateController,
  ],
  providers: [GetConversionHandler, GetRevenueHandler, GetSummaryHandler, GetTimeInStageHandler, GetWinRateHandler],
})
export class AnalyticsModule {}
