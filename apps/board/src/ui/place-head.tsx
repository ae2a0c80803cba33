import { Group, Title } from '@mantine/core';
import { type ReactNode } from 'react';
import classes from './place-head.module.css';

/** The head of a place: its name, and what can be begun there. */
export function PlaceHead({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <header className={classes.head}>
      <Title order={1}>{title}</Title>
      <Group gap="sm" wrap="nowrap">
        {children}
      </Group>
    </header>
  );
}

/** A place that fills the window: its head stands, what is below scrolls. */
export const Place = ({ children }: { readonly children: ReactNode }) => (
  <div className={classes.place}>{children}</div>
);
