import { Module } from '@nestjs/common';
import { DealAccess } from './deal-access.js';
import { OpportunityCommands } from './opportunity-commands.js';
import { opportunityControllers } from './opportunity-controllers.js';
import { OpportunityCreation } from './opportunity-creation.js';
import { opportunityHandlers } from './opportunity-handlers.js';
import { OpportunityHistory } from './opportunity-history.js';

/** Deals. */
@Module({
  controllers: opportunityControllers,
  providers: [DealAccess, OpportunityCommands, OpportunityCreation, OpportunityHistory, ...opportunityHandlers],
  exports: [OpportunityCreation],
})
export class OpportunityModule {}
