import { type LeadCommand, type LeadEvent, type LeadState, leadStreams, type LeadWorld } from '#domain';
import { type CommandContext, type Loaded, streamName } from '#event-store';
import { WrongValue } from '#import-rows';
import { type Directory, same } from '../directory.js';
import { type ImportContexts } from '../import-context.js';
import { type ImportParts } from '../import-parts.js';
import { type RowKind } from '../row-kind.js';
import { addressesOf } from './contact-rows.js';
import { customFieldKinds, given } from './given.js';

/** How rows become leads. One that an undone import had made is restored. */
export function leadRows(
  parts: ImportParts,
  contexts: ImportContexts,
  directory: Directory,
): RowKind<LeadCommand, LeadState, LeadEvent, LeadWorld> {
  const { world } = parts.kinds.lead;
  return {
    streams: leadStreams,
    async commandsOf(entry, leadId) {
      const { organization, leadPolicy } = await directory.desk.catalogue();
      const [contact, customer, status] = [entry.text('contact'), entry.text('customer'), entry.text('status')];
      const found = leadPolicy.statuses.find(({ id, name }) => id === status.toLowerCase() || same(name, status));
      if (status !== '' && !found) throw new WrongValue(`there is no lead status ${status}`);
      const command = {
        type: 'capture_lead' as const,
        leadId,
        origin: 'file_import' as const,
        ...given('externalId', entry.externalId),
        ...given('name', entry.text('name')),
        ...given('company', entry.text('company')),
        ...addressesOf(entry, organization),
        ...given('country', countryOf(entry.text('country'))),
        ...given('source', entry.text('source')),
        ...given('campaign', entry.text('campaign')),
        ...given('value', entry.money('value', organization.currency)),
        ...given('employees', entry.whole('employees')),
        ...given('sector', entry.text('sector')),
        ...given('notes', entry.text('notes')),
        ...(found && { statusId: found.id }),
        ...(contact === '' ? {} : { contactId: await directory.contact(contact) }),
        ...(customer === '' ? {} : { accountId: await directory.account(customer, null) }),
        customFields: entry.own(customFieldKinds(organization, 'lead')),
      };
      return [{ command }];
    },
    async world([command], id) {
      if (!command) throw new TypeError('a row has a command');
      return world(contexts.organizationId, command, id);
    },
    restore: (id, loaded, context) => restored(parts, id, loaded, context),
  };
}

/** As the API takes it: ISO 3166-1. @throws WrongValue */
function countryOf(text: string): string {
  const country = text.toUpperCase();
  if (!/^([A-Z]{2})?$/.test(country))
    throw new WrongValue(`country: "${text}" is not a country of ISO 3166-1 such as DE`);
  return country;
}

/** Restores a lead that the undoing of an import discarded; it was done before where this very command stands there. */
async function restored(
  parts: ImportParts,
  id: string,
  loaded: Loaded<LeadState>,
  context: CommandContext,
): Promise<boolean> {
  if (loaded.hasTaken(context.commandId)) return true;
  if (loaded.state?.stage !== 'discarded' || !(await isDiscardedByImport(parts, id, context))) return false;
  const command = { type: 'restore_lead' } as const;
  await parts.executor.execute({
    ...{ streams: leadStreams, id, recordId: '', commands: [{ command }], context },
    world: () => parts.kinds.lead.world(context.organizationId, command, id),
  });
  return true;
}

async function isDiscardedByImport({ log }: ImportParts, id: string, { organizationId }: CommandContext) {
  let byImport = false;
  for await (const { event, metadata } of log.readStream(streamName(leadStreams.category, organizationId, id)))
    if (event.type === 'lead_discarded') byImport = metadata.via.kind === 'import';
  return byImport;
}
