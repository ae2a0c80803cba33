import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { type ReactNode } from 'react';
import { words } from '../../words/words.js';

interface FormDialogProps {
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly submit: string;
  readonly onSubmit: () => void;
  readonly isSaving: boolean;
  readonly canSubmit?: boolean;
  /** what was refused and is at no field */
  readonly refused: string | null;
  readonly isDanger?: boolean;
  readonly size?: string;
  /** beside the buttons */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A dialog that asks for something and saves it; a refusal stays in it. */
export const FormDialog = (props: FormDialogProps) => (
  <Modal opened={props.opened} onClose={props.onClose} title={props.title} size={props.size ?? 'md'}>
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!props.isSaving && props.canSubmit !== false) props.onSubmit();
      }}
    >
      <Stack gap="md">
        {props.children}
        {props.refused !== null && (
          <Alert color="red" variant="light" role="alert" p="sm">
            {props.refused}
          </Alert>
        )}
        <Group justify={props.aside ? 'space-between' : 'flex-end'} gap="sm">
          {props.aside}
          <Group gap="sm">
            <Button variant="default" onClick={props.onClose}>
              {words.app.cancel}
            </Button>
            <Button
              type="submit"
              loading={props.isSaving}
              disabled={props.canSubmit === false}
              color={props.isDanger ? 'red.9' : undefined}
            >
              {props.submit}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  </Modal>
);
