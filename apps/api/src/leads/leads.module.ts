import { Module } from '@nestjs/common';
import { OpportunityModule } from '../opportunity/opportunity.module.js';
import { CaptureLeadController } from './capture-lead.controller.js';
import { CaptureLeadHandler } from './capture-lead.handler.js';
import { ChangeLeadController } from './change-lead.controller.js';
import { ConvertLeadController } from './convert-lead.controller.js';
import { CreateLeadController } from './create-lead.controller.js';
import { CreateLeadHandler } from './create-lead.handler.js';
import { LeadAccess } from './lead-access.js';
import { LeadCaptures } from './lead-captures.js';
import { LeadCommands } from './lead-commands.js';
import { LeadRequestHandler } from './lead-request.handler.js';
import { NormalLeads } from './normal-leads.js';
import { QualifyLeadController } from './qualify-lead.controller.js';
import { ReadLeadsController } from './read-leads.controller.js';
import { GetLeadHandler, GetLeadTimelineHandler, ListLeadsHandler } from './read-leads.handler.js';

/** Prospects, from capture to conversion. */
@Module({
  imports: [OpportunityModule],
  controllers: [
    CaptureLeadController,
    CreateLeadController,
    ReadLeadsController,
    ChangeLeadController,
    QualifyLeadController,
    ConvertLeadController,
  ],
  providers: [
    ...[LeadAccess, LeadCaptures, LeadCommands, NormalLeads],
    ...[CaptureLeadHandler, CreateLeadHandler, LeadRequestHandler],
    ...[GetLeadHandler, GetLeadTimelineHandler, ListLeadsHandler],
  ],
})
export class LeadsModule {}
