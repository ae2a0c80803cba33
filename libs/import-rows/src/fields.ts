import { type ImportKind } from '#domain';

/** What a field of a record takes, and by which names a header means it. */
export interface FieldRule {
  /** `text` to `most` characters; `texts`: several, in several columns, or in one separated by `;`; `name`: a record's id or name */
  readonly type: 'text' | 'texts' | 'money' | 'whole' | 'date' | 'name';
  /** characters of a text @defaultValue 200 */
  readonly most?: number;
  readonly required?: true;
  /** other names, in lower case, letters and digits only */
  readonly also: readonly string[];
}

const text = (...also: readonly string[]): FieldRule => ({ type: 'text', also });
const texts = (...also: readonly string[]): FieldRule => ({ type: 'texts', also });
const named = (...also: readonly string[]): FieldRule => ({ type: 'name', also });
const longText = (...also: readonly string[]): FieldRule => ({ type: 'text', most: 20_000, also });

const emails = texts('email', 'mail', 'emailaddress', 'emailadresse');
const phones = texts('phone', 'telephone', 'tel', 'mobile', 'phonenumber', 'telefon', 'telefonnummer', 'handy');
const person = text('fullname', 'contactname', 'person', 'ansprechpartner');
const amount = ['amount', 'dealvalue', 'betrag', 'wert', 'closevalue'];

/** The fields of each kind of records, beside own ones (`customFields.<id>`). */
export const importFields: Readonly<Record<ImportKind, Readonly<Record<string, FieldRule>>>> = {
  leads: {
    name: person,
    company: text('account', 'organization', 'organisation', 'companyname', 'firma', 'unternehmen'),
    emails,
    phones,
    country: { ...text('countrycode', 'land'), most: 2 },
    source: text('leadsource', 'quelle'),
    campaign: text('campaignname', 'kampagne'),
    value: { type: 'money', also: amount },
    employees: { type: 'whole', also: ['numberofemployees', 'headcount', 'mitarbeiter'] },
    sector: text('industry', 'branche'),
    notes: longText('note', 'comment', 'comments', 'notiz', 'notizen', 'description'),
    status: named('leadstatus'),
    contact: named('contactid'),
    customer: named('accountid', 'existingaccount'),
  },
  contacts: {
    name: { ...person, required: true },
    emails,
    phones,
    account: named('company', 'organization', 'organisation', 'companyname', 'firma', 'unternehmen'),
  },
  accounts: {
    name: { ...text('account', 'company', 'companyname', 'firma', 'unternehmen'), required: true },
    domains: texts('domain', 'website', 'web', 'url'),
    sector: text('industry', 'branche'),
    location: text('city', 'officelocation', 'ort', 'headquarters'),
    employees: { type: 'whole', also: ['numberofemployees', 'headcount', 'mitarbeiter'] },
    revenue: { type: 'money', also: ['annualrevenue', 'umsatz'] },
    parent: named('parentaccount', 'subsidiaryof', 'mutter'),
  },
  opportunities: {
    name: text('opportunity', 'opportunityname', 'deal', 'dealname', 'title'),
    contact: named('contactid', 'contactname', 'contactemail', 'email'),
    account: named('company', 'companyname', 'organization', 'accountname', 'firma'),
    rep: named('owner', 'salesagent', 'salesrep', 'assignee', 'dealowner', 'verkaeufer'),
    team: named('salesteam'),
    pipeline: named('pipelinename', 'funnel'),
    stage: named('dealstage', 'stagename', 'phase'),
    value: { type: 'money', also: amount },
    source: text('leadsource', 'dealsource', 'quelle'),
    expectedCloseDate: { type: 'date', also: ['expectedclose', 'closedate', 'closingdate', 'abschlussdatum'] },
    description: longText('notes', 'comment', 'beschreibung'),
    tags: texts('tag', 'product', 'labels'),
    probability: { type: 'whole', also: ['chance', 'wahrscheinlichkeit'] },
  },
};

/** Names of a column that is the row's key. */
export const keyNames: readonly string[] = ['externalid', 'id', 'key', 'recordid', 'leadid', 'opportunityid', 'dealid'];

/** The field that the name means; own ones take a text. */
export const fieldRule = (kind: ImportKind, field: string): FieldRule | undefined =>
  field.startsWith(ownField)
    ? text()
    : Object.hasOwn(importFields[kind], field)
      ? importFields[kind][field]
      : undefined;

/** What the name of an own field begins with. */
export const ownField = 'customFields.';
