import { lookUp, type CustomFieldOfRecord, type OrganizationState } from '#domain';
import { HttpProblem } from '#http';
import { type CustomFieldDto } from './custom-field.dto.js';

/** A custom field as callers see it. */
export const customFieldView = ({ id, record, name, kind, choices }: CustomFieldOfRecord): CustomFieldDto => ({
  id,
  record,
  name,
  kind,
  choices: [...choices],
});

/** The same of one of the organization's, as it was where it has been removed. @throws `custom_field_not_found` */
export function customFieldIn(state: OrganizationState, fieldId: string): CustomFieldDto {
  const all = { ...state?.removedCustomFields, ...state?.customFields };
  const field = lookUp(all, fieldId);
  if (!field) throw new HttpProblem('custom_field_not_found', { fieldId });
  return customFieldView(field);
}
