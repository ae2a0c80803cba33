import { ActionIcon, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { words } from '../words/words.js';
import { type MappingDraft } from './mapping.js';
import { type Field } from './use-fields.js';

const { constants: said } = words.imports.form;

interface ConstantsFormProps {
  readonly fields: readonly Field[];
  readonly constants: MappingDraft['constants'];
  readonly onChange: (constants: MappingDraft['constants']) => void;
}

/** What every row has alike, whatever its columns say. */
export function ConstantsForm({ fields, constants, onChange }: ConstantsFormProps) {
  const without = (field: string): MappingDraft['constants'] =>
    Object.fromEntries(Object.entries(constants).filter(([one]) => one !== field));
  const free = fields.filter(({ value }) => !(value in constants));
  return (
    <Stack gap="xs" role="group" aria-label={said.title}>
      <Text size="sm" fw={600}>
        {said.title}
      </Text>
      {fields
        .filter(({ value }) => value in constants)
        .map((field) => (
          <Group key={field.value} gap="sm" wrap="nowrap">
            <Text size="sm" flex={1} truncate>
              {field.label}
            </Text>
            <Constant
              field={field}
              value={constants[field.value] ?? ''}
              onChange={(value) => onChange({ ...constants, [field.value]: value })}
            />
            <ActionIcon aria-label={said.remove(field.label)} onClick={() => onChange(without(field.value))}>
              <IconX size={16} />
            </ActionIcon>
          </Group>
        ))}
      <Select
        aria-label={said.add}
        placeholder={said.add}
        data={free.map(({ value, label }) => ({ value, label }))}
        value={null}
        onChange={(field) => field !== null && onChange({ ...constants, [field]: '' })}
        searchable
      />
    </Stack>
  );
}

interface ConstantProps {
  readonly field: Field;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const Constant = ({ field: { label, targets }, value, onChange }: ConstantProps) =>
  targets ? (
    <Select
      flex={1}
      aria-label={said.valueOf(label)}
      data={targets}
      value={value === '' ? null : value}
      onChange={(chosen) => onChange(chosen ?? '')}
      searchable
    />
  ) : (
    <TextInput
      flex={1}
      aria-label={said.valueOf(label)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={2000}
    />
  );
