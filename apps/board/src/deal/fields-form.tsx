import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { customFieldsQuery } from '../catalogue/catalogue.js';
import { Contested } from './contested.js';
import { type Deal } from './deal.js';
import { type EditField, type EditFields, fieldsOf, typesOf } from './edit-fields.js';
import { FieldInput } from './field-input.js';
import { useFieldText } from './field-text.js';
import { type Editing, useDraft } from './use-draft.js';

/** Edits fields of a deal as it now is; with a name: what is edited is kept under it. */
export function useFields(
  deal: Deal,
  keptAs?: string,
): { readonly now: EditFields; readonly editing: Editing<EditFields> } {
  const ids = useDealFields().map(({ id }) => id);
  const now = fieldsOf(deal, ids);
  return { now, editing: useDraft(now, keptAs) };
}

/** The organization's own fields of deals. */
export function useDealFields() {
  const { data = [] } = useQuery(customFieldsQuery);
  return data.filter(({ record }) => record === 'deal');
}

interface FieldProps {
  readonly field: EditField;
  readonly deal: Deal;
  readonly now: EditFields;
  readonly editing: Editing<EditFields>;
  readonly autoFocus?: boolean;
}

/** A field of a form, with what others made of it meanwhile. */
export function Field({ field, deal, now, editing, autoFocus }: FieldProps) {
  const textOf = useFieldText(deal.value.currency);
  const mine = { ...now, [field]: editing.shown(field) };
  return (
    <Stack gap="xs">
      <FieldInput field={field} deal={deal} editing={editing} autoFocus={autoFocus} />
      {editing.contested.includes(field) && (
        <Contested
          dealId={deal.id}
          types={typesOf(field)}
          theirs={textOf(field, now)}
          mine={textOf(field, mine)}
          onKeep={() => editing.keep(field)}
          onTake={() => editing.take(field)}
        />
      )}
    </Stack>
  );
}
