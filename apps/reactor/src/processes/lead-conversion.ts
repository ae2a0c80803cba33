import { type LeadEvent } from '#domain';
import { type ProcessManager } from '../process-manager.js';

type Converted = Extract<LeadEvent, { type: 'lead_converted' | 'lead_converted_to_contact' }>;

/** How long the request that converts has to make the rest itself, in milliseconds. */
const requestHas = 2_000;

/** Makes the account, contact and deal that a lead was converted to, where the request that converted it did not. */
export const leadConversion: ProcessManager<Converted> = {
  name: 'lead-conversion',
  reactsTo: ['lead_converted', 'lead_converted_to_contact'],
  async react({ event, metadata, streamId }, effects) {
    const { newAccount, newContact } = event.data;
    const deal = 'deal' in event.data ? event.data.deal : null;
    await effects.until(new Date(Date.parse(metadata.recordedAt) + requestHas).toISOString(), requestHas);
    // As the request would have made it: by whom it was asked, and why.
    const { actor, onBehalfOf, why } = metadata;
    await effects.once('complete_conversion', streamId, (commands, context) =>
      commands.completeConversion(streamId, { newAccount, newContact, deal }, { ...context, actor, onBehalfOf, why }),
    );
  },
};
