import { moneyInput, typedMoney } from '../format/money.js';
import { type Schemas } from '../api/client.js';

type Changes = Pick<
  Schemas['EditLeadDto'],
  | 'name'
  | 'company'
  | 'emails'
  | 'phones'
  | 'country'
  | 'source'
  | 'campaign'
  | 'value'
  | 'employees'
  | 'sector'
  | 'notes'
>;

/** What is known of a prospect, as people edit it. */
export const profileFields = [
  'name',
  'company',
  'emails',
  'phones',
  'country',
  'source',
  'campaign',
  'value',
  'employees',
  'sector',
  'notes',
] as const;
export type ProfileField = (typeof profileFields)[number];

type Known = Readonly<Pick<Schemas['LeadDto'], ProfileField>>;

/** A field as a text that can be edited; several are separated by commas. */
export function editedText(lead: Known, field: ProfileField): string {
  if (field === 'value') return lead.value === null ? '' : moneyInput(lead.value);
  const value = lead[field];
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}

/** What was typed as the field takes it; null: it does not fit. The empty text clears. */
export function typedField(field: ProfileField, text: string, currency: string): Changes | null {
  if (field === 'emails' || field === 'phones') return { [field]: listOf(text) };
  if (field === 'notes') return { notes: text };
  if (text === '') return { [field]: null };
  if (field === 'value') {
    const value = typedMoney(text, currency);
    return value && { value };
  }
  if (field === 'employees') {
    const plain = text.replaceAll(/[\s,.'’]/g, '');
    return /^\d{1,9}$/.test(plain) ? { employees: Number(plain) } : null;
  }
  return { [field]: text };
}

/** Several texts between commas, semicolons or lines. */
export const listOf = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
