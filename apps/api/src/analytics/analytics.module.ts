import { Module } from '@nestjs/common';
import { GetSummaryController } from './get-summary.controller.js';
import { GetSummaryHandler } from './get-summary.handler.js';
import { GetWinRateController } from './get-win-rate.controller.js';
import { GetWinRateHandler } from './get-win-rate.handler.js';

/** Figures. */
@Module({
  controllers: [GetSummaryController, GetWinRateController],
  providers: [GetSummaryHandler, GetWinRateHandler],
})
export class AnalyticsModule {}
