import { TextInput } from '@mantine/core';
import { words } from '../../words/words.js';

interface NameFieldProps {
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly error?: string | undefined;
}

/** What the thing of a form is called. */
export const NameField = ({ value, onChange, error }: NameFieldProps) => (
  <TextInput
    label={words.settings.parts.name}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
    error={error}
    maxLength={200}
    data-autofocus
  />
);
