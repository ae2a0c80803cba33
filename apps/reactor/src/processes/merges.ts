import { type AccountEvent, type ContactEvent, type LeadEvent } from '#domain';
import { accountMerging, contactMerging, leadMerging } from '#world';
import { type ProcessManager } from '../process-manager.js';

type Merged = Extract<AccountEvent | ContactEvent | LeadEvent, { type: `${string}_merged` }>;

/**
 * Brings merges to their end where the request that merges did not: the survivor's stream takes in what was merged into it. One
 * after another in an organization: what is merged may be merged again.
 */
export const merging: ProcessManager<Merged> = {
  name: 'merging',
  reactsTo: ['contact_merged', 'account_merged', 'lead_merged'],
  laneOf: ({ metadata }) => metadata.organizationId,
  async react({ event: { type, data }, streamId }, effects) {
    if (data.intoId === streamId) return;
    await effects.once('merge', streamId, (commands, context) => {
      switch (type) {
        case 'contact_merged':
          return commands.completeMerge(contactMerging, streamId, context);
        case 'account_merged':
          return commands.completeMerge(accountMerging, streamId, context);
        case 'lead_merged':
          return commands.completeMerge(leadMerging, streamId, context);
      }
    });
  },
};
