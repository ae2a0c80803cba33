import { Module } from '@nestjs/common';
import { AddAutomationController } from './add-automation.controller.js';
import { AutomationRequestHandler } from './automation-request.handler.js';
import { AutomationTrials } from './automation-trials.js';
import { ChangeAutomationController } from './change-automation.controller.js';
import { ListAutomationsController } from './list-automations.controller.js';
import { ListAutomationsHandler } from './list-automations.handler.js';
import { ListRunsHandler } from './list-runs.handler.js';
import { PastEvents } from './past-events.js';
import { TryAutomationController } from './try-automation.controller.js';
import { TryAutomationHandler } from './try-automation.handler.js';

/** Rules that act on deals by themselves. */
@Module({
  controllers: [
    ListAutomationsController,
    AddAutomationController,
    TryAutomationController,
    ChangeAutomationController,
  ],
  providers: [
    AutomationRequestHandler,
    ListAutomationsHandler,
    ListRunsHandler,
    TryAutomationHandler,
    AutomationTrials,
    PastEvents,
  ],
})
export class AutomationsModule {}
