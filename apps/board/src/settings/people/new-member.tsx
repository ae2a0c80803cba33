import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { answerOf, api, type Schemas } from '../../api/client.js';
import { type Member } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { FormDialog } from '../parts/form-dialog.js';
import { NameField } from '../parts/name-field.js';
import { refusalOf } from '../parts/refusal.js';
import { useFormWrite } from '../parts/use-write.js';
import { roleChoices, roleOf } from './roles.js';

const texts = words.settings.people.members;

/** Adds a member with a role. */
export function NewMember({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Member['role']>('closer');
  const add = useFormWrite((body: Schemas['AddMemberDto']) => answerOf(api.POST('/v1/members', { body })), {
    said: (body) => texts.added(body.name),
  });
  const refusal = refusalOf(add.error, ['/name', '/email']);
  return (
    <FormDialog
      opened
      title={texts.newTitle}
      onClose={onClose}
      submit={texts.add}
      isSaving={add.isPending}
      canSubmit={name.trim() !== ''}
      refused={refusal.rest}
      onSubmit={() =>
        add.mutate(
          { name: name.trim(), role, ...(email.trim() !== '' && { email: email.trim() }) },
          { onSuccess: onClose },
        )
      }
    >
      <NameField value={name} onChange={setName} error={refusal.at('/name')} />
      <TextInput
        label={texts.email}
        description={texts.emailText}
        type="email"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={refusal.at('/email')}
      />
      <Select
        label={texts.role}
        description={texts.roleTexts[role]}
        data={roleChoices}
        value={role}
        onChange={(value) => setRole(roleOf(value) ?? 'closer')}
        allowDeselect={false}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
    </FormDialog>
  );
}
