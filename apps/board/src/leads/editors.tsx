import { Select, Textarea, TextInput } from '@mantine/core';
import { type EditorProps } from './edit-field.js';
import { DateField } from '../ui/date-field.js';

/** One line. */
export const lineEditor = ({ value, onChange, onDone, label, error }: EditorProps) => (
  <TextInput
    autoFocus
    aria-label={label}
    value={value}
    error={error}
    onChange={(event) => onChange(event.currentTarget.value)}
    onBlur={() => onDone(value)}
    onKeyDown={(event) => {
      if (event.key === 'Enter') onDone(value);
    }}
  />
);

/** Several lines: Enter is a line of its own, Ctrl or Cmd with it saves. */
export const textEditor = ({ value, onChange, onDone, label, error }: EditorProps) => (
  <Textarea
    autoFocus
    autosize
    minRows={3}
    maxRows={12}
    aria-label={label}
    value={value}
    error={error}
    onChange={(event) => onChange(event.currentTarget.value)}
    onBlur={() => onDone(value)}
    onKeyDown={(event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onDone(value);
    }}
  />
);

/** One of several; the empty text: none. */
export const choiceEditor =
  (data: readonly { readonly value: string; readonly label: string }[]) =>
  ({ value, onDone, label, error }: EditorProps) => (
    <Select
      autoFocus
      defaultDropdownOpened
      searchable
      clearable
      aria-label={label}
      data={[...data]}
      value={value || null}
      error={error}
      comboboxProps={{ withinPortal: true }}
      onChange={(chosen) => onDone(chosen ?? '')}
      onBlur={() => onDone(value)}
    />
  );

/** A calendar date. */
export const dateEditor = ({ value, onDone, label, error }: EditorProps) => (
  <DateField
    autoFocus
    clearable
    aria-label={label}
    value={value || null}
    error={error}
    onChange={(day) => onDone(day ?? '')}
  />
);
