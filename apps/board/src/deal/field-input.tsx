import { NumberInput, Select, TagsInput, Text, Textarea, TextInput } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { useQuery } from '@tanstack/react-query';
import { type Schemas } from '../api/client.js';
import { agentsQuery, customFieldsQuery, organizationQuery, pipelinesQuery } from '../catalogue/catalogue.js';
import { DateField } from '../ui/date-field.js';
import { words } from '../words/words.js';
import { type Deal, stagesOf } from './deal.js';
import { customId, type EditField, type EditFields } from './edit-fields.js';
import { instantOf, localDay, localTime } from './local-time.js';
import { useOwners } from './owner-control.js';
import { PartySelect } from './party-select.js';
import { type Editing } from './use-draft.js';

const text = words.deal.edit;

interface FieldInputProps<Field> {
  readonly field: Field;
  readonly deal: Deal;
  readonly editing: Editing<EditFields>;
  readonly autoFocus?: boolean;
}

/** One field of a deal in a form. */
export function FieldInput({ field, deal, editing, autoFocus }: FieldInputProps<EditField>) {
  const { data: organization } = useQuery(organizationQuery);
  switch (field) {
    case 'name':
      return (
        <TextInput
          label={text.name}
          description={text.nameHint}
          value={editing.shown('name')}
          onChange={(event) => editing.set('name', event.currentTarget.value)}
          placeholder={deal.contact?.name}
          maxLength={200}
          autoFocus={autoFocus}
          data-autofocus={autoFocus}
        />
      );
    case 'source':
      return (
        <Select
          label={text.source}
          data={organization?.sources ?? []}
          value={editing.shown('source')}
          onChange={(value) => editing.set('source', value)}
          placeholder={text.noSource}
          clearable
          autoFocus={autoFocus}
        />
      );
    case 'expectedCloseDate':
      return (
        <DateField
          label={text.expectedClose}
          valueFormat="MMM D, YYYY"
          value={editing.shown('expectedCloseDate')}
          onChange={(value) => editing.set('expectedCloseDate', value)}
          clearable
          autoFocus={autoFocus}
        />
      );
    case 'tags':
      return (
        <TagsInput
          size="xs"
          label={text.tags}
          placeholder={text.tagsHint}
          value={[...editing.shown('tags')]}
          onChange={(value) => editing.set('tags', value)}
          autoFocus={autoFocus}
        />
      );
    case 'contact':
      return (
        <PartySelect
          kind="contacts"
          label={text.contact}
          value={editing.shown('contact')}
          onChange={(value) => value && editing.set('contact', value)}
          autoFocus={autoFocus}
        />
      );
    case 'account':
      return (
        <PartySelect
          kind="accounts"
          label={text.account}
          value={editing.shown('account')}
          onChange={(value) => editing.set('account', value)}
          clearable
          autoFocus={autoFocus}
        />
      );
    case 'description':
      return (
        <Textarea
          label={text.description}
          value={editing.shown('description')}
          onChange={(event) => editing.set('description', event.currentTarget.value)}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={20_000}
          autoFocus={autoFocus}
        />
      );
    case 'followUpAt':
      return <FollowUpField deal={deal} field={field} editing={editing} />;
    case 'probability':
    case 'value':
      return <NumberField deal={deal} field={field} editing={editing} autoFocus={autoFocus} />;
    case 'pipelineId':
    case 'stageId':
    case 'repId':
    case 'agentId':
      return <ChoiceField deal={deal} field={field} editing={editing} autoFocus={autoFocus} />;
    case 'teamId':
      return null; // its control says what it brings with it
    default:
      return <CustomField deal={deal} field={field} editing={editing} autoFocus={autoFocus} />;
  }
}

function FollowUpField({ editing }: FieldInputProps<'followUpAt'>) {
  const at = editing.shown('followUpAt');
  const date = at === null ? null : new Date(at);
  return (
    <DateTimePicker
      label={text.followUp}
      valueFormat="MMM D, YYYY h:mm A"
      value={date && `${localDay(date)} ${localTime(date)}:00`}
      onChange={(value) => {
        const [day, time = '09:00'] = (value ?? '').split(' ');
        editing.set('followUpAt', value === null ? null : instantOf(day ?? null, time));
      }}
      clearable
    />
  );
}

function NumberField({ deal, field, editing, autoFocus }: FieldInputProps<'probability' | 'value'>) {
  const { data: pipelines } = useQuery(pipelinesQuery);
  const pipeline = pipelines?.find(({ id }) => id === editing.shown('pipelineId'));
  if (field === 'probability') {
    const ofStage = pipeline?.stages.find(({ id }) => id === editing.shown('stageId'))?.probability;
    return (
      <NumberInput
        label={text.probability}
        placeholder={ofStage === undefined ? undefined : text.probabilityHint(ofStage)}
        value={editing.shown('probability') ?? ''}
        onChange={(value) => editing.set('probability', typeof value === 'number' ? value : null)}
        min={0}
        max={100}
        allowDecimal={false}
        autoFocus={autoFocus}
      />
    );
  }
  const currency = pipeline?.currency ?? deal.value.currency;
  return (
    <TextInput
      label={text.valueThere(currency)}
      value={editing.shown('value')}
      onChange={(event) => editing.set('value', event.currentTarget.value)}
      rightSection={<Text size="xs">{currency}</Text>}
      rightSectionWidth={44}
      inputMode="decimal"
      autoFocus={autoFocus}
    />
  );
}

function ChoiceField({
  deal,
  field,
  editing,
  autoFocus,
}: FieldInputProps<'pipelineId' | 'stageId' | 'repId' | 'agentId'>) {
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  const { data: agents = [] } = useQuery(agentsQuery);
  const owners = useOwners(deal);
  const pipeline = pipelines.find(({ id }) => id === editing.shown('pipelineId'));
  const stages = [...stagesOf(pipeline, 'active'), ...stagesOf(pipeline, 'won'), ...stagesOf(pipeline, 'lost')];
  const { label, from } = {
    pipelineId: { label: text.pipeline, from: pipelines.filter(({ deletion }) => deletion === null) },
    stageId: { label: text.stage, from: stages },
    repId: { label: text.owner, from: owners },
    agentId: { label: words.deal.agent.label, from: agents.filter(({ active }) => active) },
  }[field];
  const pipelineHint = deal.teamId !== null ? text.pipelineOfTeam : text.pipelineHint;
  const mayBeNone = field === 'repId' || field === 'agentId';
  const choose = (id: string | null) => {
    if (field === 'repId' || field === 'agentId') return editing.set(field, id);
    if (id === null) return;
    editing.set(field, id);
    if (field === 'pipelineId') {
      const first = stagesOf(
        pipelines.find((one) => one.id === id),
        'active',
      )[0];
      editing.set('stageId', id === deal.pipeline.id ? deal.stage.id : (first?.id ?? deal.stage.id));
    }
  };
  return (
    <Select
      label={label}
      description={field === 'pipelineId' ? pipelineHint : undefined}
      data={from.map(({ id, name }) => ({ value: id, label: name }))}
      value={editing.shown(field)}
      onChange={choose}
      clearable={mayBeNone}
      placeholder={field === 'repId' ? words.deal.owner.nobody : undefined}
      allowDeselect={false}
      searchable={field === 'repId'}
      disabled={field === 'pipelineId' && (deal.teamId !== null || deal.status !== 'open')}
      autoFocus={autoFocus}
    />
  );
}

function CustomField({ field, editing, autoFocus }: FieldInputProps<`custom.${string}`>) {
  const { data = [] } = useQuery(customFieldsQuery);
  const defined = data.find(({ id }) => id === customId(field));
  return defined ? <CustomInput defined={defined} field={field} editing={editing} autoFocus={autoFocus} /> : null;
}

interface CustomInputProps {
  readonly defined: Schemas['CustomFieldDto'];
  readonly field: `custom.${string}`;
  readonly editing: Editing<EditFields>;
  readonly autoFocus?: boolean;
}

function CustomInput({ defined, field, editing, autoFocus }: CustomInputProps) {
  const value = editing.shown(field);
  const asText = value === null ? '' : String(value);
  const common = { label: defined.name, autoFocus } as const;
  const set = (next: string | number | null) => editing.set(field, next === '' ? null : next);
  switch (defined.kind) {
    case 'number':
      return (
        <NumberInput {...common} value={asText} onChange={(next) => set(typeof next === 'number' ? next : null)} />
      );
    case 'date':
      return <DateField {...common} value={asText || null} onChange={set} clearable valueFormat="MMM D, YYYY" />;
    case 'choice':
      return <Select {...common} data={defined.choices} value={asText || null} onChange={set} clearable />;
    case 'text':
      return <TextInput {...common} value={asText} onChange={(event) => set(event.currentTarget.value)} />;
  }
}
