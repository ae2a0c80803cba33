import { type ConditionFields, type FieldValue } from '../conditions/condition.js';
import { type LeadFields } from './events.js';
import { type Lead } from './state.js';

/** What a condition about a lead can name besides `customFields.<id>`, and the kind of its values. */
export const leadFieldKinds = {
  name: 'text',
  company: 'text',
  emailDomain: 'texts',
  origin: 'text',
  source: 'text',
  campaign: 'text',
  country: 'text',
  value: 'number',
  currency: 'text',
  employees: 'number',
  sector: 'text',
  status: 'text',
} as const satisfies ConditionFields;

/** What conditions see of a lead. */
export type LeadFacts = Readonly<LeadFields> & Pick<Lead, 'origin' | 'statusId'>;

/** The values that conditions about the lead compare, by field; undefined: leads have no such field. */
export const leadFieldOf = (lead: LeadFacts): ((field: string) => FieldValue | undefined) => {
  const values: Readonly<Record<string, FieldValue>> = {
    ...{ name: lead.name, company: lead.company, emailDomain: domainsOf(lead.emails) },
    ...{ origin: lead.origin, source: lead.source, campaign: lead.campaign, country: lead.country },
    ...{ value: lead.value?.amount ?? null, currency: lead.value?.currency ?? null },
    ...{ employees: lead.employees, sector: lead.sector, status: lead.statusId },
  };
  return (field: string): FieldValue | undefined =>
    field.startsWith(CUSTOM)
      ? (own(lead.customFields, field.slice(CUSTOM.length)) ?? null)
      : own<FieldValue>(values, field);
};

const CUSTOM = 'customFields.';

const domainsOf = (emails: readonly string[]): readonly string[] => [
  ...new Set(emails.flatMap((email) => email.toLowerCase().split('@').slice(1))),
];

const own = <T>(all: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(all, name) ? all[name] : undefined;
