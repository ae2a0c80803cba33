import { Button, Group, Text } from '@mantine/core';
import { type MouseEvent } from 'react';
import { words } from '../words/words.js';

const text = words.app.contested;

interface ChangedMeanwhileProps {
  /** who changed it; null: it is not known */
  readonly by: string | null;
  readonly theirs: string;
  readonly mine: string;
  readonly onKeep: () => void;
  readonly onTake: () => void;
}

/** Says that somebody changed what is being edited, to what, and asks whose is kept. The field keeps the focus. */
export function ChangedMeanwhile({ by, theirs, mine, onKeep, onTake }: ChangedMeanwhileProps) {
  return (
    <div role="alert" onMouseDown={(event: MouseEvent) => event.preventDefault()}>
      <Text size="xs" mt={4}>
        {text.changed(by ?? text.somebody, theirs)}
      </Text>
      <Text size="xs" c="dimmed">
        {text.yours(mine)}
      </Text>
      <Group gap="xs" mt={4}>
        <Button variant="light" onClick={onKeep} children={text.keep} />
        <Button variant="default" onClick={onTake} children={text.take} />
      </Group>
    </div>
  );
}
