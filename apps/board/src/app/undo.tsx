import { Button, Group, Text } from '@mantine/core';
import { words } from '../words/words.js';
import { toast } from './toasts.js';

/** Milliseconds in which a step can be taken back. */
const undoWithin = 10_000;

interface Step {
  readonly undo: () => void;
  readonly hide: () => void;
}

let last: Step | null = null;

/** Says what was done. With `undo`: offers to take it back, for ten seconds, also by the key z. */
export function say(message: string, undo?: () => void): void {
  if (!undo) {
    toast({ message, lasts: 4_000 });
    return;
  }
  const step: Step = {
    undo,
    hide: toast({
      lasts: undoWithin,
      offers: true,
      message: <Offer message={message} label={words.app.undo} run={() => take(step)} />,
    }),
  };
  last = step;
  setTimeout(() => forget(step), undoWithin);
}

/** A way on that is offered with what is said. */
export interface WayOn {
  readonly label: string;
  readonly run: () => void;
}

/** Says something, and offers a way on. */
export const offer = (message: string, wayOn: WayOn): void => offered(message, wayOn, false);

/** Says that something was refused, and why; with a way on where there is one. */
export function sayRefused(message: string, wayOn?: WayOn): void {
  if (wayOn) offered(message, wayOn, true);
  else toast({ message, lasts: 8_000, isRefusal: true });
}

function offered(message: string, { label, run }: WayOn, isRefusal: boolean): void {
  const go = (): void => {
    hide();
    run();
  };
  const hide = toast({
    lasts: 8_000,
    isRefusal,
    offers: true,
    message: <Offer message={message} label={label} run={go} />,
  });
}

/** Takes the last step back, where there is one that can be. */
export function undoLast(): void {
  if (last) take(last);
}

function take(step: Step): void {
  forget(step);
  step.hide();
  step.undo();
}

function forget(step: Step): void {
  if (last === step) last = null;
}

const Offer = ({ message, label, run }: { readonly message: string } & WayOn) => (
  <Group justify="space-between" wrap="nowrap">
    <Text size="sm">{message}</Text>
    <Button variant="subtle" flex="none" onClick={run}>
      {label}
    </Button>
  </Group>
);
