import { Checkbox, Input, MultiSelect, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type Schemas } from '../../api/client.js';
import { membersQuery, pipelinesQuery, teamsQuery } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { choicesOfNamed } from '../conditions/use-lead-fields.js';
import { FormDialog } from '../parts/form-dialog.js';
import { NameField } from '../parts/name-field.js';
import { refusalOf } from '../parts/refusal.js';
import { useFormWrite } from '../parts/use-write.js';
import { eventTypesQuery, type Webhook } from '../settings-data.js';
import { eventTypeText } from './event-type-text.js';

const texts = words.settings.webhooks;

interface WebhookFormProps {
  /** null: a new one */
  readonly webhook: Webhook | null;
  readonly onClose: () => void;
}

/** A webhook: where it is, and what it is told. */
export function WebhookForm({ webhook, onClose }: WebhookFormProps) {
  const { data: types = [] } = useQuery(eventTypesQuery);
  const [name, setName] = useState(webhook?.name ?? '');
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [isAll, setIsAll] = useState(webhook?.eventTypes.includes('*') ?? false);
  const [chosen, setChosen] = useState<string[]>(webhook?.eventTypes.filter((type) => type !== '*') ?? []);
  const [filter, setFilter] = useState<Schemas['FilterFieldsDto']>(webhook?.filter ?? {});
  const save = useFormWrite(
    async (body: Schemas['AddWebhookDto']): Promise<unknown> =>
      webhook
        ? answerOf(api.PATCH('/v1/webhooks/{webhookId}', { params: { path: { webhookId: webhook.id } }, body }))
        : answerOf(api.POST('/v1/webhooks', { body })),
    { said: (body) => (webhook ? texts.saved(body.name) : texts.added(body.name)) },
  );
  const refusal = refusalOf(save.error, ['/name', '/url', '/eventTypes', '/filter']);
  return (
    <FormDialog
      opened
      size="lg"
      title={webhook ? texts.editTitle : texts.newTitle}
      onClose={onClose}
      submit={webhook ? words.app.save : texts.add}
      isSaving={save.isPending}
      canSubmit={name.trim() !== '' && url.trim() !== ''}
      refused={refusal.rest}
      onSubmit={() =>
        save.mutate(
          { name: name.trim(), url: url.trim(), eventTypes: isAll ? ['*'] : chosen, filter },
          { onSuccess: onClose },
        )
      }
    >
      <NameField value={name} onChange={setName} error={refusal.at('/name')} />
      <TextInput
        label={texts.url}
        description={texts.urlHelp}
        type="url"
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
        error={refusal.at('/url')}
        maxLength={2000}
      />
      <Checkbox
        label={texts.everything}
        checked={isAll}
        onChange={(event) => setIsAll(event.currentTarget.checked)}
        size="xs"
      />
      {!isAll && (
        <MultiSelect
          label={texts.eventTypes}
          description={texts.eventTypesHelp}
          data={types.map((type) => ({ value: type, label: eventTypeText(type) }))}
          value={chosen}
          onChange={setChosen}
          error={refusal.at('/eventTypes')}
          searchable
          clearable
        />
      )}
      <Filter filter={filter} onChange={setFilter} />
      <Input.Error>{refusal.at('/filter')}</Input.Error>
    </FormDialog>
  );
}

interface FilterProps {
  readonly filter: Schemas['FilterFieldsDto'];
  readonly onChange: (filter: Schemas['FilterFieldsDto']) => void;
}

function Filter({ filter, onChange }: FilterProps) {
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const { data: members = [] } = useQuery(membersQuery);
  const of = (
    label: string,
    all: readonly { readonly id: string; readonly name: string }[],
    key: keyof typeof filter,
  ) => (
    <Select
      label={label}
      placeholder={texts.any}
      data={choicesOfNamed(all)}
      value={filter[key] ?? null}
      onChange={(id) => onChange({ ...filter, [key]: id })}
      searchable
      clearable
    />
  );
  return (
    <div role="group" aria-label={texts.filter}>
      <Input.Label>{texts.filter}</Input.Label>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        {of(texts.pipeline, pipelines, 'pipelineId')}
        {of(texts.team, teams, 'teamId')}
        {of(texts.owner, members, 'repId')}
      </SimpleGrid>
    </div>
  );
}
