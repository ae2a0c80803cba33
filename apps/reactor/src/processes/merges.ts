import { type AccountEvent, type ContactEvent } from '#domain';
import { accountMerging, contactMerging } from '#world';
import { type ProcessManager } from '../process-manager.js';

type Merged = Extract<ContactEvent, { type: 'contact_merged' }> | Extract<AccountEvent, { type: 'account_merged' }>;

/**
 * Brings merges to their end where the request that merges did not: the survivor's stream takes in what was merged into it. One
 * after another in an organization: what is merged may be merged again.
 */
export const merging: ProcessManager<Merged> = {
  name: 'merging',
  reactsTo: ['contact_merged', 'account_merged'],
  laneOf: ({ metadata }) => metadata.organizationId,
  async react({ event: { type, data }, streamId }, effects) {
    if (data.intoId === streamId) return;
    await effects.once('merge', streamId, (commands, context) =>
      type === 'contact_merged'
        ? commands.completeMerge(contactMerging, streamId, context)
        : commands.completeMerge(accountMerging, streamId, context),
    );
  },
};
