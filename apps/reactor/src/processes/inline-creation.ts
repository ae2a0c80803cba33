import { type ContactEvent } from '#domain';
import { type ProcessManager } from '../process-manager.js';

type Created = Extract<ContactEvent, { type: 'contact_created' }>;

/** When it is looked whether the deal is there, in milliseconds after its contact; after the last one it is made. */
const looks = [0, 1_000, 5_000, 20_000];

/** Makes the deal that a contact was created for, where the request made only the contact and nobody repeated it. */
export const inlineCreation: ProcessManager<Created> = {
  name: 'inline-creation',
  reactsTo: ['contact_created'],
  async react({ event: { data }, metadata }, effects) {
    const { deal } = data;
    if (!deal) return;
    const { opportunityId } = deal.command;
    for (const after of looks) {
      await effects.until(new Date(Date.parse(metadata.recordedAt) + after).toISOString(), after);
      if ((await effects.load('opportunity', opportunityId)).existence !== 'none') return;
    }
    // As the request would have made it: under its command's id, so that its repetition finds it, and by whom it was asked.
    const { actor, onBehalfOf, why, idempotencyKey, requestHash } = metadata;
    const asked = { commandId: deal.commandId, actor, onBehalfOf, why, idempotencyKey, requestHash };
    await effects.once('create_opportunity', opportunityId, (commands, context) =>
      commands.createDeal(deal.command, { ...context, ...asked }),
    );
  },
};
