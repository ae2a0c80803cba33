import { Module } from '@nestjs/common';
import { EditLeadStatusController } from './edit-lead-status.controller.js';
import { GetLeadPolicyHandler } from './get-lead-policy.handler.js';
import { LeadPolicyRequestHandler } from './lead-policy-request.handler.js';
import { LeadStagesController } from './lead-stages.controller.js';
import { LeadStatusesController } from './lead-statuses.controller.js';
import { RoutingRulesController } from './routing-rules.controller.js';

/** How an organization works with leads: statuses, routing, criteria, steps and labels. */
@Module({
  controllers: [LeadStatusesController, EditLeadStatusController, RoutingRulesController, LeadStagesController],
  providers: [LeadPolicyRequestHandler, GetLeadPolicyHandler],
})
export class LeadPolicyModule {}
