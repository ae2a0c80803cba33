import { Group, NumberInput, SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { words } from '../../words/words.js';
import { elapsedOf, eventTypeOf, type Trigger } from './rule-types.js';

const texts = words.settings.automation;
const choices = (named: Readonly<Record<string, string>>): { value: string; label: string }[] =>
  Object.entries(named).map(([value, label]) => ({ value, label }));

interface TriggerChoiceProps {
  readonly trigger: Trigger | null;
  readonly onChange: (trigger: Trigger | null) => void;
}

/** What sets a rule off: something that happens, or a time that passes. */
export function TriggerChoice({ trigger, onChange }: TriggerChoiceProps) {
  const [kind, setKind] = useState<string>(trigger?.kind ?? 'event');
  return (
    <>
      <SegmentedControl
        size="xs"
        data={choices(texts.triggerKinds)}
        value={kind}
        onChange={(value) => {
          setKind(value);
          onChange(value === 'elapsed' ? { kind: 'elapsed', what: 'no_answer', days: 3 } : null);
        }}
      />
      {kind === 'event' ? (
        <Select
          aria-label={texts.event}
          placeholder={texts.chooseEvent}
          data={choices(texts.events)}
          value={trigger?.kind === 'event' ? trigger.type : null}
          onChange={(value) => {
            const type = eventTypeOf(value);
            onChange(type ? { kind: 'event', type } : null);
          }}
          searchable
          allowDeselect={false}
        />
      ) : (
        <ElapsedChoice trigger={trigger} onChange={onChange} />
      )}
    </>
  );
}

function ElapsedChoice({ trigger, onChange }: TriggerChoiceProps) {
  if (trigger?.kind !== 'elapsed') return null;
  return (
    <Group gap="sm" wrap="nowrap">
      <Select
        flex={1}
        aria-label={texts.elapsed}
        data={choices(texts.elapsedWhat)}
        value={trigger.what}
        onChange={(value) => onChange({ ...trigger, what: elapsedOf(value) ?? trigger.what })}
        allowDeselect={false}
      />
      <NumberInput
        w={96}
        aria-label={texts.days}
        suffix={words.settings.pipelines.days}
        value={trigger.days}
        onChange={(days) => onChange({ ...trigger, days: Math.max(1, Number(days)) })}
        min={1}
        max={3650}
        allowDecimal={false}
        hideControls
      />
    </Group>
  );
}
