import { Box, Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode } from 'react';
import classes from './parts.module.css';

interface SectionProps {
  readonly title: string;
  readonly text?: string;
  /** the one thing to add here */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A section of the settings: its name, a sentence, and what it holds. */
export const Section = ({ title, text, action, children }: SectionProps) => (
  <Stack gap="lg">
    <Group justify="space-between" align="flex-start" gap="sm">
      <Box flex="1 1 240px">
        <Title order={1}>{title}</Title>
        {text !== undefined && (
          <Text size="sm" c="dimmed" mt={2}>
            {text}
          </Text>
        )}
      </Box>
      {action}
    </Group>
    {children}
  </Stack>
);

interface PanelProps {
  readonly title?: string;
  readonly text?: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A framed part of a section; its rows are `Row`s or a `SortableList`. */
export const Panel = ({ title, text, action, children }: PanelProps) => (
  <Box component="section" aria-label={title}>
    {(title !== undefined || action) && (
      <Group justify="space-between" align="flex-end" mb="sm" gap="sm" wrap="nowrap">
        <Box>
          {title !== undefined && <Title order={2}>{title}</Title>}
          {text !== undefined && (
            <Text size="xs" c="dimmed">
              {text}
            </Text>
          )}
        </Box>
        {action}
      </Group>
    )}
    <div className={classes.panel}>{children}</div>
  </Box>
);

/** A row of a panel. */
export const Row = ({ children }: { readonly children: ReactNode }) => <div className={classes.row}>{children}</div>;

/** A row with a setting: what it is at the left, the control at the right. */
export const SettingRow = (props: { readonly name: string; readonly text?: string; readonly children: ReactNode }) => (
  <Row>
    <Group justify="space-between" gap="sm" mih={32}>
      <Box flex="1 1 220px">
        <Text size="sm">{props.name}</Text>
        {props.text !== undefined && (
          <Text size="xs" c="dimmed">
            {props.text}
          </Text>
        )}
      </Box>
      <Box maw="100%">{props.children}</Box>
    </Group>
  </Row>
);
