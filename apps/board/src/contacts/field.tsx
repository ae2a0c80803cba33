import { Text } from '@mantine/core';
import { type ReactNode } from 'react';
import classes from './contacts.module.css';

/** A field of a profile: its name, and what it holds. */
export const Field = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className={classes.field}>
    <Text size="xs" c="dimmed" component="div" className={classes.label}>
      {label}
    </Text>
    <div className={classes.grow}>{children}</div>
  </div>
);
