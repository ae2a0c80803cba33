import { Module } from '@nestjs/common';
import { OpportunityModule } from '../opportunity/opportunity.module.js';
import { GetForecastController } from './get-forecast.controller.js';
import { GetForecastHandler } from './get-forecast.handler.js';
import { GetSubmissionController } from './get-submission.controller.js';
import { GetSubmissionHandler } from './get-submission.handler.js';
import { ListForecastDealsController } from './list-forecast-deals.controller.js';
import { ListForecastDealsHandler } from './list-forecast-deals.handler.js';
import { ListSubmissionsController } from './list-submissions.controller.js';
import { ListSubmissionsHandler } from './list-submissions.handler.js';
import { SubmitForecastController } from './submit-forecast.controller.js';
import { SubmitForecastHandler } from './submit-forecast.handler.js';
import { SupposeForecastController } from './suppose-forecast.controller.js';
import { SupposeForecastHandler } from './suppose-forecast.handler.js';
import { Suppositions } from './suppositions.js';

/** What is expected of periods, what it would be, and what was submitted. */
@Module({
  imports: [OpportunityModule],
  controllers: [
    GetForecastController,
    GetSubmissionController,
    ListForecastDealsController,
    ListSubmissionsController,
    SubmitForecastController,
    SupposeForecastController,
  ],
  providers: [
    GetForecastHandler,
    GetSubmissionHandler,
    ListForecastDealsHandler,
    ListSubmissionsHandler,
    SubmitForecastHandler,
    SupposeForecastHandler,
    Suppositions,
  ],
})
export class ForecastModule {}
