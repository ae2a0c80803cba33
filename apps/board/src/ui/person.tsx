import { Avatar, Tooltip } from '@mantine/core';
import { words } from '../words/words.js';

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => part.slice(0, 1).toUpperCase())
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('');

/** A colour in which small letters can be read, in light and dark. */
const ink = (colour: 'red' | 'blue'): string =>
  `light-dark(var(--mantine-color-${colour}-9), var(--mantine-color-${colour}-3))`;

/** Who owns it: initials in a blue outline; a red one with a question mark where nobody does. */
export function Person({ name, size = 22 }: { readonly name: string | null; readonly size?: number }) {
  const label = name ?? words.app.unassigned;
  return (
    <Tooltip label={label}>
      <Avatar
        size={size}
        radius="xl"
        color={name === null ? 'red' : 'blue'}
        variant="outline"
        style={{ '--avatar-color': name === null ? ink('red') : ink('blue') }}
        aria-label={label}
        role="img"
      >
        {name === null ? '?' : initialsOf(name)}
      </Avatar>
    </Tooltip>
  );
}
