import { type MergeableKind, requireSurvivor, type Survivors } from '../merging.js';
import { requireAmount } from '../money/require-money.js';
import { withFieldValues } from '../opportunity/custom-field.js';
import { reject } from '../rejections.js';
import { type EditLead } from './commands.js';
import { type LeadFields } from './events.js';
import { type LeadWorld } from './world.js';

/** How rejections name contacts. */
export const contactKind: MergeableKind = {
  notFound: 'contact_not_found',
  merged: 'contact_merged',
  idFact: 'contactId',
};
/** How rejections name accounts. */
export const accountKind: MergeableKind = {
  notFound: 'account_not_found',
  merged: 'account_merged',
  idFact: 'accountId',
};

/** Nothing is known of a prospect. */
export const nothingKnown: LeadFields = {
  name: null,
  company: null,
  emails: [],
  phones: [],
  country: null,
  source: null,
  campaign: null,
  value: null,
  employees: null,
  sector: null,
  notes: '',
  customFields: {},
  contactId: null,
  accountId: null,
  conversationId: null,
};

type Given = Omit<EditLead, 'type'>;

/**
 * What is known of a prospect once that is: a field that is absent stays. A blank name, company, source, campaign, country or
 * sector is none.
 *
 * @throws `contact_not_found`, `account_not_found`, `conversation_not_found`, `value_out_of_range`, `custom_field_not_found`,
 * `custom_field_value_invalid`, `lead_unnamed` where neither a name, a company, an email nor a phone is left
 */
export function withKnown(known: LeadFields, given: Given, world: LeadWorld): LeadFields {
  const { value, employees, contactId, accountId, conversationId, customFields = {} } = given;
  const fields: LeadFields = {
    ...known,
    ...textsOf(given),
    ...(given.emails && { emails: given.emails }),
    ...(given.phones && { phones: given.phones }),
    ...(given.notes !== undefined && { notes: given.notes }),
    ...(value !== undefined && { value: value && { ...value, amount: requireAmount(value.amount) } }),
    ...(employees !== undefined && { employees: employees === null ? null : requireAmount(employees) }),
    ...(contactId !== undefined && { contactId: standing(world.contacts, contactId, contactKind) }),
    ...(accountId !== undefined && { accountId: standing(world.accounts, accountId, accountKind) }),
    ...(conversationId !== undefined && { conversationId: conversationOf(conversationId, world) }),
    customFields: withFieldValues(world, known.customFields, customFields),
  };
  const { name, company, emails, phones } = fields;
  if (name === null && company === null && emails.length + phones.length === 0) reject('lead_unnamed');
  return fields;
}

const texts = ['name', 'company', 'country', 'source', 'campaign', 'sector'] as const;

const textsOf = (given: Given): Partial<LeadFields> =>
  Object.fromEntries(
    texts.flatMap((field) => {
      const text = given[field];
      return text === undefined ? [] : [[field, text?.trim() ? text.trim() : null]];
    }),
  );

const standing = (survivors: Survivors, id: string | null, kind: MergeableKind): string | null =>
  id === null ? null : requireSurvivor(survivors, id, kind);

const conversationOf = (conversationId: string | null, { conversationIds }: LeadWorld): string | null =>
  conversationId === null || conversationIds.has(conversationId)
    ? conversationId
    : reject('conversation_not_found', { conversationId });

/** The fields alone, of a record that has more. */
export const fieldsOfLead = (record: LeadFields): LeadFields => ({
  name: record.name,
  company: record.company,
  emails: record.emails,
  phones: record.phones,
  country: record.country,
  source: record.source,
  campaign: record.campaign,
  value: record.value,
  employees: record.employees,
  sector: record.sector,
  notes: record.notes,
  customFields: record.customFields,
  contactId: record.contactId,
  accountId: record.accountId,
  conversationId: record.conversationId,
});
