import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { type ReactNode } from 'react';
import { Problem } from '../api/problem.js';
import { words } from '../words/words.js';

/** What belongs into an empty place, and the one next step. */
export function Blank(props: { readonly title: string; readonly text?: string; readonly children?: ReactNode }) {
  return (
    <Center p="xl" mih={160}>
      <Stack align="center" gap="sm" maw={420}>
        <Title order={2}>{props.title}</Title>
        {props.text !== undefined && (
          <Text size="sm" c="dimmed" ta="center">
            {props.text}
          </Text>
        )}
        {props.children}
      </Stack>
    </Center>
  );
}

/** That something could not be loaded, why, and a way to try again. */
export function Failed({ error, again }: { readonly error: Error; readonly again?: () => void }) {
  const problem = error instanceof Problem ? error : null;
  return (
    <Blank title={words.app.failed} text={problem?.detail ?? words.app.unexpected}>
      {again && (
        <Button variant="light" onClick={again}>
          {words.app.retry}
        </Button>
      )}
      {problem?.correlationId && problem.status >= 500 && (
        <Text size="xs" c="dimmed">
          {words.app.reference(problem.correlationId)}
        </Text>
      )}
    </Blank>
  );
}
