import { Group, Title } from '@mantine/core';
import { type ReactNode } from 'react';
import classes from './contacts.module.css';

interface SectionProps {
  readonly title: string;
  /** stands in place of the head */
  readonly head?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a profile. */
export const Section = ({ title, head, children }: SectionProps) => (
  <section className={classes.section} aria-label={title}>
    {head || <SectionHead title={title} />}
    {children}
  </section>
);

/** The head of a part, with what can be done in it at the right. */
export const SectionHead = ({ title, action }: { readonly title: string; readonly action?: ReactNode }) => (
  <Group justify="space-between" mb="sm" mih={28} wrap="nowrap">
    <Title order={2} fz={14}>
      {title}
    </Title>
    {action}
  </Group>
);
