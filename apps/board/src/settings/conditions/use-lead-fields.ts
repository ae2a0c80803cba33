import { useQuery } from '@tanstack/react-query';
import { customFieldsQuery, organizationQuery } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { type CustomField, leadStatusesQuery } from '../settings-data.js';
import { currencyChoices } from '../parts/choices.js';
import { type ConditionField } from './condition-fields.js';

const texts = words.settings.conditions;
type Choices = ConditionField['choices'];

/** The organization's own fields on a kind of record, as conditions name them. */
export const customConditionFields = (
  all: readonly CustomField[],
  record: CustomField['record'],
): readonly ConditionField[] =>
  all
    .filter((field) => field.record === record)
    .map(({ id, name, kind, choices }) => ({
      value: `customFields.${id}`,
      label: name,
      ...(kind === 'choice'
        ? { kind: 'text' as const, choices: choices.map((choice) => ({ value: choice, label: choice })) }
        : { kind }),
    }));

/** Entries of words as choices. */
export const choicesOf = (named: Readonly<Record<string, string>>): { value: string; label: string }[] =>
  Object.entries(named).map(([value, label]) => ({ value, label }));

/** Records with names as choices. */
export const choicesOfNamed = (
  all: readonly { readonly id: string; readonly name: string }[],
): { value: string; label: string }[] => all.map(({ id, name }) => ({ value: id, label: name }));

/** What conditions can name of a lead. */
export function useLeadFields(): { readonly fields: readonly ConditionField[]; readonly currency: string } {
  const { data: statuses } = useQuery(leadStatusesQuery);
  const { data: custom = [] } = useQuery(customFieldsQuery);
  const { data: organization } = useQuery(organizationQuery);
  const kinds: Readonly<Record<string, ConditionField['kind']>> = { value: 'money', employees: 'number' };
  const choices: Readonly<Record<string, Choices>> = {
    origin: choicesOf(texts.origins),
    status: choicesOfNamed(statuses?.items ?? []),
    currency: currencyChoices.map((code) => ({ value: code, label: code })),
  };
  const own = choicesOf(texts.leadFields).map((field) => ({
    ...field,
    kind: kinds[field.value] ?? ('text' as const),
    choices: choices[field.value],
  }));
  return { fields: [...own, ...customConditionFields(custom, 'lead')], currency: organization?.currency ?? 'USD' };
}
