import { Avatar } from '@mantine/core';
import { words } from '../words/words.js';

/** The first letters of the first and the last part of a name. */
export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => part.slice(0, 1).toUpperCase())
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('');

/** Of letters this small, readable on every ground. */
const shades = {
  nobody: 'light-dark(var(--mantine-color-red-9), var(--mantine-color-red-4))',
  somebody: 'light-dark(var(--mantine-color-blue-9), var(--mantine-color-blue-4))',
} as const;

/** Who owns it: initials in a blue outline; a red one with a question mark where nobody does. */
export function Person({ name, size = 22 }: { readonly name: string | null; readonly size?: number }) {
  const label = name ?? words.app.unassigned;
  return (
    <Avatar
      size={size}
      radius="xl"
      color={name === null ? 'red' : 'blue'}
      variant="outline"
      styles={{ placeholder: { color: name === null ? shades.nobody : shades.somebody } }}
      aria-label={label}
      role="img"
      data-hint={label}
    >
      {name === null ? '?' : initialsOf(name)}
    </Avatar>
  );
}
