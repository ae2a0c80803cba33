import { type OpportunityEvent } from '#domain';
import { type ProcessManager } from '../process-manager.js';

type Won = Extract<OpportunityEvent, { type: 'closed_won' }>;

/** Gives the lead of a won deal the status Customer, unless the organization switched that off. */
export const wonLeadStatus: ProcessManager<Won> = {
  name: 'won-lead-status',
  reactsTo: ['closed_won'],
  async react({ streamId, revision }, effects) {
    const deal = await effects.knownRecord('opportunity', streamId, revision);
    if (deal.existence !== 'live' || deal.leadId === null) return;
    const { leadPolicy } = await effects.knownCatalogue();
    if (!leadPolicy.customerStatusEnabled) return;
    await effects.give('lead', deal.leadId, { type: 'set_customer_status' });
  },
};
