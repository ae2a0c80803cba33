import { Badge, type MantineColor } from '@mantine/core';
import { type ReactNode } from 'react';

interface TagProps {
  readonly color?: MantineColor;
  readonly children: ReactNode;
}

/** A word beside a name, on a tint; the word is in the text's colour, so that it can be read on each of them. */
export const Tag = ({ color, children }: TagProps) => (
  <Badge variant="light" color={color} c="var(--mantine-color-text)" tt="none" fw={400}>
    {children}
  </Badge>
);
