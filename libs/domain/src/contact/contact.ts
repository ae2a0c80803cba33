import { type Decider } from '#decider';
import { changedFields } from '../changed-fields.js';
import {
  afterMerge,
  fieldsOf,
  idsOf,
  type MergeableKind,
  requireStanding,
  requireSurvivor,
  survivorOfMerge,
  type Survivors,
  takesIn,
  union,
} from '../merging.js';
import { requireName } from '../names.js';
import { type DefinedFields, withFieldValues } from '../opportunity/custom-field.js';
import { reject } from '../rejections.js';
import {
  type AbsorbContact,
  type ContactCommand,
  type CreateContact,
  type EditContact,
  type MergeContact,
} from './commands.js';
import { type ContactEvent, type ContactFields } from './events.js';
import { type Contact, type ContactState } from './state.js';

/** What a decision about a contact reads besides it: the survivors of what the command names, and the fields defined on contacts. */
export interface ContactWorld extends DefinedFields {
  readonly accounts: Survivors;
  readonly contacts: Survivors;
}

const kind: MergeableKind = { notFound: 'contact_not_found', merged: 'contact_merged', idFact: 'contactId' };
const accountKind: MergeableKind = { notFound: 'account_not_found', merged: 'account_merged', idFact: 'accountId' };

/** The rules of a contact. */
export const contact: Decider<ContactCommand, ContactState, ContactEvent, ContactWorld> = {
  initialState: null,
  decide,
  evolve,
};

function decide(command: ContactCommand, state: ContactState, world: ContactWorld): ContactEvent[] {
  switch (command.type) {
    case 'create_contact':
      return create(command, state, world);
    case 'edit_contact':
      return edit(command, state, world);
    case 'merge_contact':
      return merge(command, state, world);
    case 'absorb_contact':
      return absorb(command, state);
  }
}

/** The command by which a survivor takes in these contacts: all that is known of them. */
export const absorbContacts = (others: readonly Contact[], standsAgain: boolean): AbsorbContact => ({
  type: 'absorb_contact',
  standsAgain,
  contactIds: idsOf(others),
  emails: others.flatMap(({ emails }) => emails),
  phones: others.flatMap(({ phones }) => phones),
  accountId: others.find(({ accountId }) => accountId !== null)?.accountId ?? null,
  customFields: fieldsOf(others),
});

function create(command: CreateContact, state: ContactState, world: ContactWorld): ContactEvent[] {
  const { contactId, externalId = null, name, emails, phones, customFields = {}, deal = null } = command;
  if (state) reject('already_exists', { contactId });
  requireName(name);
  const accountId = accountOf(command.accountId ?? null, world);
  const fields = { name, emails, phones, accountId, customFields: withFieldValues(world, {}, customFields) };
  return [{ type: 'contact_created', data: { contactId, externalId, ...fields, deal } }];
}

function edit(command: EditContact, state: ContactState, world: ContactWorld): ContactEvent[] {
  const record = requireStanding(state, kind);
  const { name, emails, phones } = command;
  const accountId = command.accountId === undefined ? undefined : accountOf(command.accountId, world);
  const customFields = withFieldValues(world, record.customFields, command.customFields ?? {});
  const data = changedFields<ContactFields>(record, { name, emails, phones, accountId, customFields });
  if (data.name !== undefined) requireName(data.name);
  return Object.keys(data).length === 0 ? [] : [{ type: 'contact_edited', data }];
}

function merge({ intoId }: MergeContact, state: ContactState, { contacts }: ContactWorld): ContactEvent[] {
  const merging = survivorOfMerge(state, intoId, contacts, kind);
  if (!merging) return [];
  const { id, mergedIds, emails, phones, accountId, customFields } = merging.record;
  const data = { contactIds: [id, ...mergedIds], intoId: merging.survivorId, emails, phones, accountId, customFields };
  return [{ type: 'contact_merged', data }];
}

function absorb(command: AbsorbContact, state: ContactState): ContactEvent[] {
  const { contactIds, standsAgain, emails, phones, accountId, customFields } = command;
  if (!takesIn(state, { ids: contactIds, standsAgain }, kind) || !state) return [];
  const known = { emails, phones, accountId, customFields };
  return [{ type: 'contact_merged', data: { contactIds, intoId: state.id, ...known } }];
}

const accountOf = (accountId: string | null, { accounts }: ContactWorld): string | null =>
  accountId === null ? null : requireSurvivor(accounts, accountId, accountKind);

function evolve(state: ContactState, event: ContactEvent): ContactState {
  switch (event.type) {
    case 'contact_created': {
      const { contactId: id, externalId, name, emails, phones, accountId, customFields } = event.data;
      const fields = { name, emails, phones, accountId, customFields };
      return { id, externalId, ...fields, mergedInto: null, mergedIds: [] } satisfies Contact;
    }
    case 'contact_edited':
      return state && { ...state, ...event.data };
    case 'contact_merged':
      return state && afterMerge(filled(state, event.data), event.data.contactIds, event.data.intoId);
    default:
      event satisfies never;
      return state;
  }
}

/** The survivor knows what was known of both; where both knew a field, its own stays. */
function filled(state: Contact, { intoId, emails, phones, accountId, customFields }: MergedData): Contact {
  if (intoId !== state.id) return state;
  return {
    ...state,
    emails: union(state.emails, emails),
    phones: union(state.phones, phones),
    accountId: state.accountId ?? accountId,
    customFields: { ...customFields, ...state.customFields },
  };
}

type MergedData = Extract<ContactEvent, { type: 'contact_merged' }>['data'];
