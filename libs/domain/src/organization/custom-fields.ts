import { lookUp } from '../look-up.js';
import { requireName, sameName } from '../names.js';
import { reject } from '../rejections.js';
import { type DefineCustomField, type EditCustomField } from './commands.js';
import { type OrganizationEvent } from './events.js';
import { type CustomFieldDefinition, type CustomFieldOfRecord, type Organization } from './state.js';

/**
 * Records keep the values of a field that is removed, and of a choice that is taken out; new ones are refused.
 *
 * @throws `custom_field_not_found`, `already_exists`, `name_required`, `name_taken`, `custom_field_choices_invalid`
 */
export function editCustomField(command: EditCustomField, state: Organization): readonly OrganizationEvent[] {
  if (command.type === 'define_custom_field') return define(command, state);
  const { fieldId } = command;
  const field = lookUp(state.customFields, fieldId) ?? reject('custom_field_not_found', { fieldId });
  switch (command.type) {
    case 'rename_custom_field': {
      if (command.name === field.name) return [];
      const name = requireFreeName({ ...field, name: command.name }, state);
      return [{ type: 'custom_field_renamed', data: { fieldId, name, previous: field.name } }];
    }
    case 'set_custom_field_choices': {
      const choices = requireChoices(field.kind, command.choices);
      const { choices: previous } = field;
      if (JSON.stringify(choices) === JSON.stringify(previous)) return [];
      return [{ type: 'custom_field_choices_set', data: { fieldId, choices, previous } }];
    }
    case 'remove_custom_field':
      return [{ type: 'custom_field_removed', data: { fieldId } }];
  }
}

function define(command: DefineCustomField, state: Organization): readonly OrganizationEvent[] {
  const { fieldId, record, kind } = command;
  const known = lookUp(state.customFields, fieldId) ?? lookUp(state.removedCustomFields, fieldId);
  if (known) reject('already_exists', { fieldId });
  const choices = requireChoices(kind, command.choices ?? []);
  const name = requireFreeName({ id: fieldId, record, name: command.name }, state);
  return [{ type: 'custom_field_defined', data: { fieldId, record, name, kind, choices } }];
}

/** @throws `name_required`, `name_taken` where another field of such records has it */
function requireFreeName(
  { id, record, name }: Pick<CustomFieldOfRecord, 'id' | 'record' | 'name'>,
  { customFields }: Organization,
): string {
  const others = Object.values(customFields).filter((other) => other.id !== id && other.record === record);
  const holder = others.find((other) => sameName(other.name, name));
  return holder ? reject('name_taken', { name, fieldId: holder.id }) : requireName(name);
}

/** @throws `custom_field_choices_invalid` unless a choice field has some, none blank, and any other field none */
function requireChoices(kind: CustomFieldDefinition['kind'], choices: readonly string[]): readonly string[] {
  const unique = [...new Set(choices.map((choice) => choice.trim()))];
  const valid = kind === 'choice' ? unique.length > 0 && !unique.includes('') : unique.length === 0;
  return valid ? unique : reject('custom_field_choices_invalid', { kind });
}
