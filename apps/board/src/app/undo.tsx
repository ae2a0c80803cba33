import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { words } from '../words/words.js';

/** Milliseconds in which a step can be taken back. */
const undoWithin = 10_000;

interface Step {
  readonly id: string;
  readonly undo: () => void;
}

let last: Step | null = null;

/** Says what was done. With `undo`: offers to take it back, for ten seconds, also by the key z. */
export function say(message: string, undo?: () => void): void {
  if (!undo) {
    notifications.show({ message, autoClose: 4_000, withBorder: true });
    return;
  }
  const id = crypto.randomUUID();
  const step: Step = { id, undo };
  last = step;
  setTimeout(() => forget(step), undoWithin);
  notifications.show({
    id,
    autoClose: undoWithin,
    withBorder: true,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button variant="subtle" onClick={() => take(step)}>
          {words.app.undo}
        </Button>
      </Group>
    ),
  });
}

/** Says that something was refused, and why. */
export function sayRefused(message: string): void {
  notifications.show({ message, color: 'red', autoClose: 8_000, withBorder: true });
}

/** Takes the last step back, where there is one that can be. */
export function undoLast(): void {
  if (last) take(last);
}

function take(step: Step): void {
  forget(step);
  notifications.hide(step.id);
  step.undo();
}

function forget(step: Step): void {
  if (last === step) last = null;
}
