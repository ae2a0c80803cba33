import { ActionIcon, Box, Group } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { words } from '../../words/words.js';

interface EditableRowProps {
  readonly name: string;
  readonly grip?: ReactNode;
  readonly canEdit: boolean;
  readonly onEdit?: () => void;
  readonly onDelete?: () => void;
  /** before the pencil and the bin */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A row with what can be done to it at its right. */
export const EditableRow = ({ name, grip, canEdit, onEdit, onDelete, aside, children }: EditableRowProps) => (
  <Group gap="sm" wrap="nowrap">
    {grip}
    <Box flex={1} miw={0}>
      {children}
    </Box>
    {aside}
    {canEdit && onEdit && (
      <ActionIcon aria-label={words.settings.parts.editNamed(name)} onClick={onEdit}>
        <IconPencil size={16} stroke={1.6} />
      </ActionIcon>
    )}
    {canEdit && onDelete && (
      <ActionIcon aria-label={words.settings.parts.deleteNamed(name)} onClick={onDelete}>
        <IconTrash size={16} stroke={1.6} />
      </ActionIcon>
    )}
  </Group>
);
