import { useQuery } from '@tanstack/react-query';
import { customFieldsQuery, organizationQuery } from '../catalogue/catalogue.js';
import { countries, countryName } from '../format/countries.js';
import { calendarDateText } from '../format/dates.js';
import { moneyText } from '../format/money.js';
import { words } from '../words/words.js';
import { EditField } from './edit-field.js';
import { choiceEditor, dateEditor, lineEditor, textEditor } from './editors.js';
import classes from './lead-drawer.module.css';
import { type OneLead } from './lead-queries.js';
import { type ProfileField, editedText, profileFields, typedField } from './profile-fields.js';
import { useLastEditor } from './use-last-editor.js';
import { useEditLead } from './use-lead-commands.js';

interface ProfileProps {
  readonly lead: OneLead;
  readonly mayEdit: boolean;
}

/** What is known of the prospect, each field editable where it stands. */
export function LeadProfile({ lead, mayEdit }: ProfileProps) {
  const { data: organization } = useQuery(organizationQuery);
  const edit = useEditLead();
  const changedBy = useLastEditor(lead.id);
  const locale = organization?.locale;
  const currency = lead.value?.currency ?? organization?.currency ?? 'USD';
  const editors = { notes: textEditor, country: choiceEditor(countries(locale)) };
  const shown: Partial<Record<ProfileField, string>> = {
    ...(lead.value && { value: moneyText(lead.value, locale) }),
    ...(lead.country !== null && { country: countryName(lead.country, locale) }),
  };
  return (
    <dl className={classes.fields}>
      {profileFields.map((field) => (
        <EditField
          key={field}
          label={words.leads.fields[field]}
          text={editedText(lead, field)}
          {...(shown[field] !== undefined && { shown: shown[field] })}
          readOnly={!mayEdit}
          changedBy={changedBy}
          editor={field === 'notes' || field === 'country' ? editors[field] : lineEditor}
          onSave={(text) => {
            const changes = typedField(field, text, currency);
            if (changes)
              edit.mutate({ lead, changes, shown: { [field]: changes[field] }, before: { [field]: lead[field] } });
            return changes !== null;
          }}
        />
      ))}
      <OwnFields lead={lead} mayEdit={mayEdit} />
    </dl>
  );
}

/** Fields that the organization defined on leads. */
function OwnFields({ lead, mayEdit }: ProfileProps) {
  const { data: fields = [] } = useQuery(customFieldsQuery);
  const { data: organization } = useQuery(organizationQuery);
  const edit = useEditLead();
  const changedBy = useLastEditor(lead.id);
  return fields
    .filter(({ record }) => record === 'lead')
    .map(({ id, name, kind, choices }) => {
      const value: unknown = lead.customFields[id];
      const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
      const editor = {
        ...{ text: lineEditor, number: lineEditor, date: dateEditor },
        choice: choiceEditor(choices.map((choice) => ({ value: choice, label: choice }))),
      }[kind];
      return (
        <EditField
          key={id}
          label={name}
          text={text}
          {...(kind === 'date' && text !== '' && { shown: calendarDateText(text, organization?.locale) })}
          readOnly={!mayEdit}
          changedBy={changedBy}
          editor={editor}
          onSave={(typed) => {
            const next = typed === '' ? null : kind === 'number' ? Number(typed) : typed;
            if (Number.isNaN(next)) return false;
            const customFields = { [id]: next };
            edit.mutate({ lead, changes: { customFields }, before: { customFields: { [id]: value ?? null } } });
            return true;
          }}
        />
      );
    });
}
