import { Module } from '@nestjs/common';
import { AgentJobsModule } from '../agent-jobs/agent-jobs.module.js';
import { ContactModule } from '../contact/contact.module.js';
import { DealAccess } from './deal-access.js';
import { OpportunityCommands } from './opportunity-commands.js';
import { InlineContacts } from './inline-contacts.js';
import { opportunityControllers } from './opportunity-controllers.js';
import { OpportunityCreation } from './opportunity-creation.js';
import { opportunityHandlers } from './opportunity-handlers.js';
import { OpportunityHistory } from './opportunity-history.js';

/** Deals. */
@Module({
  imports: [AgentJobsModule, ContactModule],
  controllers: opportunityControllers,
  providers: [
    DealAccess,
    InlineContacts,
    OpportunityCommands,
    OpportunityCreation,
    OpportunityHistory,
    ...opportunityHandlers,
  ],
  exports: [DealAccess, InlineContacts, OpportunityCreation],
})
export class OpportunityModule {}
