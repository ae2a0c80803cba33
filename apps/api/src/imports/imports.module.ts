import { Module } from '@nestjs/common';
import { OpportunityModule } from '../opportunity/opportunity.module.js';
import { ImportOpportunitiesController } from './import-opportunities.controller.js';
import { ImportOpportunitiesHandler } from './import-opportunities.handler.js';
import { RowImport } from './row-import.js';

/** Bulk imports. */
@Module({
  imports: [OpportunityModule],
  controllers: [ImportOpportunitiesController],
  providers: [RowImport, ImportOpportunitiesHandler],
})
export class ImportsModule {}
