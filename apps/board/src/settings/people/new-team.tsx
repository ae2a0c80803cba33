import { MultiSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type Schemas } from '../../api/client.js';
import { membersQuery, pipelinesQuery } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { FormDialog } from '../parts/form-dialog.js';
import { NameField } from '../parts/name-field.js';
import { refusalOf } from '../parts/refusal.js';
import { useFormWrite } from '../parts/use-write.js';

const texts = words.settings.people.teams;

/** Adds a team with its funnel and members. */
export function NewTeam({ onClose }: { readonly onClose: () => void }) {
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  const { data: members = [] } = useQuery(membersQuery);
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [memberIds, setMemberIds] = useState<string[]>([]);
  const pipelineId = chosen ?? pipelines.find(({ isDefault }) => isDefault)?.id ?? null;
  const add = useFormWrite((body: Schemas['AddTeamDto']) => answerOf(api.POST('/v1/teams', { body })), {
    said: (body) => texts.added(body.name),
  });
  const refusal = refusalOf(add.error, ['/name', '/pipelineId', '/memberIds']);
  return (
    <FormDialog
      opened
      title={texts.newTitle}
      onClose={onClose}
      submit={texts.add}
      isSaving={add.isPending}
      canSubmit={name.trim() !== '' && pipelineId !== null}
      refused={refusal.rest}
      onSubmit={() =>
        pipelineId !== null && add.mutate({ name: name.trim(), pipelineId, memberIds }, { onSuccess: onClose })
      }
    >
      <NameField value={name} onChange={setName} error={refusal.at('/name')} />
      <Select
        label={texts.funnel}
        data={pipelines.filter(({ deletion }) => !deletion).map(({ id, name: label }) => ({ value: id, label }))}
        value={pipelineId}
        onChange={setChosen}
        error={refusal.at('/pipelineId')}
        allowDeselect={false}
      />
      <MultiSelect
        label={texts.members}
        data={members.filter(({ removal }) => !removal).map(({ id, name: label }) => ({ value: id, label }))}
        value={memberIds}
        onChange={setMemberIds}
        error={refusal.at('/memberIds')}
        searchable
      />
    </FormDialog>
  );
}
