import { Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Problem } from '../../api/problem.js';
import { words } from '../../words/words.js';
import { FormDialog } from './form-dialog.js';
import { useFormWrite } from './use-write.js';
import { refusalOf } from './refusal.js';

interface RemovalDialogProps {
  readonly title: string;
  /** what is lost, and what stays */
  readonly text: string;
  readonly submit?: string;
  readonly onClose: () => void;
  /** Removes it; `isPlaced`: what it holds was given a place. */
  readonly run: (isPlaced: boolean) => Promise<unknown>;
  readonly said: string;
  /** the codes of refusals that a place for what it holds heals */
  readonly heals?: readonly string[];
  /** what it holds, as the refusal counts it */
  readonly inUse?: (problem: Problem) => string;
  /** asks for the place */
  readonly place?: ReactNode;
  readonly isPlaceChosen?: boolean;
}

/** Asks before something is removed; where it holds anything, says how much and asks where that goes. */
export function RemovalDialog(props: RemovalDialogProps) {
  const [held, setHeld] = useState<Problem | null>(null);
  const removal = useFormWrite(
    () =>
      props.run(held !== null).catch((error: unknown) => {
        if (error instanceof Problem && props.heals?.includes(error.code)) setHeld(error);
        throw error;
      }),
    { said: () => props.said },
  );
  const isHeld = held !== null && removal.error === held;
  return (
    <FormDialog
      opened
      title={props.title}
      onClose={props.onClose}
      submit={props.submit ?? words.app.delete}
      onSubmit={() => removal.mutate(undefined, { onSuccess: props.onClose })}
      isSaving={removal.isPending}
      canSubmit={held === null || props.isPlaceChosen}
      refused={isHeld ? null : refusalOf(removal.error).rest}
      isDanger
    >
      <Text size="sm">{props.text}</Text>
      {held !== null && (
        <>
          <Text size="sm" fw={600} role="status">
            {props.inUse?.(held)}
          </Text>
          {props.place}
        </>
      )}
    </FormDialog>
  );
}
