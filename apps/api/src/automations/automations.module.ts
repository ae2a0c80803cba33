import { Module } from '@nestjs/common';
import { AddAutomationController } from './add-automation.controller.js';
import { AutomationRequestHandler } from './automation-request.handler.js';
import { ChangeAutomationController } from './change-automation.controller.js';
import { ListAutomationsController } from './list-automations.controller.js';
import { ListAutomationsHandler } from './list-automations.handler.js';
import { ListRunsHandler } from './list-runs.handler.js';

/** Rules that act on deals by themselves. */
@Module({
  controllers: [ListAutomationsController, AddAutomationController, ChangeAutomationController],
  providers: [AutomationRequestHandler, ListAutomationsHandler, ListRunsHandler],
})
export class AutomationsModule {}
