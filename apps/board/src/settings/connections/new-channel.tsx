import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { answerOf, api, type Schemas } from '../../api/client.js';
import { words } from '../../words/words.js';
import { FormDialog } from '../parts/form-dialog.js';
import { NameField } from '../parts/name-field.js';
import { refusalOf } from '../parts/refusal.js';
import { useFormWrite } from '../parts/use-write.js';
import { type Channel } from '../settings-data.js';

const texts = words.settings.connections;
const kinds = ['whatsapp', 'sms', 'email', 'web_chat', 'phone'] as const;

/** Adds a channel. */
export function NewChannel({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Channel['kind']>('whatsapp');
  const [address, setAddress] = useState('');
  const add = useFormWrite((body: Schemas['AddChannelDto']) => answerOf(api.POST('/v1/channels', { body })), {
    said: (body) => texts.added(body.name),
  });
  const refusal = refusalOf(add.error, ['/name', '/address']);
  return (
    <FormDialog
      opened
      title={texts.newTitle}
      onClose={onClose}
      submit={texts.add}
      isSaving={add.isPending}
      canSubmit={name.trim() !== '' && address.trim() !== ''}
      refused={refusal.rest}
      onSubmit={() => add.mutate({ name: name.trim(), kind, address: address.trim() }, { onSuccess: onClose })}
    >
      <NameField value={name} onChange={setName} error={refusal.at('/name')} />
      <Select
        label={texts.kind}
        data={kinds.map((value) => ({ value, label: texts.kinds[value] }))}
        value={kind}
        onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'whatsapp')}
        allowDeselect={false}
      />
      <TextInput
        label={texts.address}
        description={texts.addressHelp}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
        error={refusal.at('/address')}
        maxLength={200}
      />
    </FormDialog>
  );
}
