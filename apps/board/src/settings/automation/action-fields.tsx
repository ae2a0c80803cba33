import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { membersQuery } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { choicesOfNamed } from '../conditions/use-lead-fields.js';
import { currencyChoices } from '../parts/choices.js';
import { webhooksQuery } from '../settings-data.js';
import { type ActionDraft, nobody } from './action-drafts.js';
import { useStageChoices } from './use-rule-fields.js';

const texts = words.settings.automation;

interface ActionFieldsProps {
  readonly draft: ActionDraft;
  readonly onChange: (draft: ActionDraft) => void;
}

/** What an action of a kind needs to be told. */
export function ActionFields({ draft, onChange }: ActionFieldsProps) {
  const { data: members = [] } = useQuery(membersQuery);
  const { data: webhooks = [] } = useQuery(webhooksQuery);
  const stages = useStageChoices();
  const text = (label: string) => ({
    flex: 1,
    'aria-label': label,
    placeholder: label,
    value: draft.text,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ ...draft, text: event.currentTarget.value }),
  });
  const choice = (label: string, data: { value: string; label: string }[]) => (
    <Select
      flex={1}
      aria-label={label}
      placeholder={label}
      data={data}
      value={draft.id === '' ? null : draft.id}
      onChange={(id) => onChange({ ...draft, id: id ?? '' })}
      searchable
      allowDeselect={false}
    />
  );
  switch (draft.type) {
    case 'assign_rep':
      return choice(texts.owner, [
        { value: nobody, label: texts.nobody },
        ...choicesOfNamed(members.filter(({ removal }) => !removal)),
      ]);
    case 'schedule_follow_up':
      return (
        <NumberInput
          flex={1}
          aria-label={texts.followUpDays}
          placeholder={texts.followUpDays}
          suffix={words.settings.pipelines.days}
          value={draft.days ?? ''}
          onChange={(days) => onChange({ ...draft, days: days === '' ? null : Number(days) })}
          min={0}
          max={3650}
          allowDecimal={false}
          hideControls
        />
      );
    case 'move_to_stage':
      return choice(texts.stage, stages);
    case 'adjust_value':
      return (
        <>
          <TextInput {...text(texts.value)} inputMode="decimal" />
          <Select
            w={88}
            aria-label={texts.currency}
            data={currencyChoices}
            value={draft.currency}
            onChange={(currency) => onChange({ ...draft, currency: currency ?? draft.currency })}
            searchable
            allowDeselect={false}
          />
        </>
      );
    case 'tag':
      return <TextInput {...text(texts.tag)} maxLength={100} />;
    case 'log_note':
      return <Textarea {...text(texts.note)} autosize maxLength={10_000} />;
    case 'call_webhook':
      return choice(texts.webhook, choicesOfNamed(webhooks));
    case 'mark_won':
    case 'mark_lost':
    case 'mark_abandoned':
    case 'reopen':
      return <TextInput {...text(texts.reason)} maxLength={2000} />;
  }
}
