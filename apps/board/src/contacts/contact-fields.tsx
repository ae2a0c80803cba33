import { words } from '../words/words.js';
import { AccountField } from './account-field.js';
import { type Contact } from './contacts.js';
import { CustomFields } from './custom-fields.js';
import { EditableList } from './editable-list.js';
import { Field } from './field.js';
import { Section } from './section.js';
import { contactFieldProblems, useEditContact } from './use-contact-commands.js';

const text = words.contacts;

interface ContactFieldsProps {
  readonly contact: Contact;
  readonly isReadOnly: boolean;
}

/** How to reach somebody, and where they work: edited where it stands. */
export function ContactFields({ contact, isReadOnly }: ContactFieldsProps) {
  const edit = useEditContact(contact.id);
  return (
    <>
      <Section title={text.profile}>
        <Field label={text.emails}>
          <EditableList
            label={text.email}
            values={contact.emails}
            add={text.addEmail}
            isReadOnly={isReadOnly}
            onSave={(emails) => edit.mutateAsync({ emails: [...emails] })}
            wordOf={(problem) => contactFieldProblems(problem).emails}
            shown={breakable}
          />
        </Field>
        <Field label={text.phones}>
          <EditableList
            label={text.phone}
            values={contact.phones}
            add={text.addPhone}
            hint={text.phoneHint}
            isReadOnly={isReadOnly}
            onSave={(phones) => edit.mutateAsync({ phones: [...phones] })}
            wordOf={(problem) => contactFieldProblems(problem).phones}
          />
        </Field>
        <Field label={text.account}>
          <AccountField
            label={text.account}
            account={contact.account}
            placeholder={isReadOnly ? text.noAccount : text.addAccount}
            isReadOnly={isReadOnly}
            onSave={(accountId) => edit.mutateAsync({ accountId })}
          />
        </Field>
      </Section>
      <CustomFields
        record="contact"
        values={contact.customFields}
        isReadOnly={isReadOnly}
        onSave={(customFields) => edit.mutateAsync({ customFields })}
      />
    </>
  );
}

/** An address that is too long for its line breaks behind its sign. */
const breakable = (email: string) => {
  const [box, ...host] = email.split('@');
  return (
    <>
      {box}@<wbr />
      {host.join('@')}
    </>
  );
};
