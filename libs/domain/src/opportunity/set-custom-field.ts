import { lookUp } from '../look-up.js';
import { requireCustomField, requireFieldValue } from './custom-field.js';
import { type Decision } from './decision.js';

/** Set a field that the organization defined; null clears it. */
export interface SetCustomField {
  readonly type: 'set_custom_field';
  readonly fieldId: string;
  readonly value: string | number | null;
}

/** @throws `custom_field_not_found`, `custom_field_value_invalid` */
export const setCustomField: Decision<SetCustomField> = ({ fieldId, value }, deal, world) => {
  const field = requireCustomField(world, fieldId);
  const previous = lookUp(deal.customFields, fieldId) ?? null;
  if (value === previous) return [];
  if (value !== null) requireFieldValue(field, value);
  return [{ type: 'custom_field_set', data: { fieldId, value, previous } }];
};
