import { lookUp } from '../look-up.js';
import { reject } from '../rejections.js';
import { type CustomFieldDefinition } from '../organization/state.js';
import { type CustomFields } from './events.js';
import { type OpportunityWorld } from './world.js';

/** The fields that the organization defined on records of a kind, by id. */
export type DefinedFields = Pick<OpportunityWorld, 'customFields'>;

/** The definition of a field. @throws `custom_field_not_found` */
export function requireCustomField({ customFields }: DefinedFields, fieldId: string): CustomFieldDefinition {
  return lookUp(customFields, fieldId) ?? reject('custom_field_not_found', { fieldId });
}

/** A value of the field's kind. @throws `custom_field_value_invalid` naming the kind and the choices */
export function requireFieldValue(field: CustomFieldDefinition, value: string | number): string | number {
  if (fits(field, value)) return value;
  const { id: fieldId, name, kind, choices } = field;
  return reject('custom_field_value_invalid', { fieldId, name, kind, ...(kind === 'choice' && { choices }) });
}

/** Values by field, with those given set and those given as null cleared. @throws as `requireCustomField`, `requireFieldValue` */
export function withFieldValues(
  defined: DefinedFields,
  values: CustomFields,
  given: Readonly<Record<string, string | number | null>>,
): CustomFields {
  const merged = new Map(Object.entries(values));
  for (const [fieldId, value] of Object.entries(given)) {
    if (value === null) merged.delete(fieldId);
    else merged.set(fieldId, requireFieldValue(requireCustomField(defined, fieldId), value));
  }
  return Object.fromEntries(merged);
}

function fits({ kind, choices }: CustomFieldDefinition, value: string | number): boolean {
  switch (kind) {
    case 'number':
      return Number.isFinite(value);
    case 'text':
      return typeof value === 'string';
    case 'date':
      return typeof value === 'string' && isCalendarDate(value);
    case 'choice':
      return typeof value === 'string' && choices.includes(value);
  }
}

/** `YYYY-MM-DD` of a day that there is: 30 February is read as a day of March, and so told. */
function isCalendarDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${text}T`);
}
