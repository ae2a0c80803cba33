import { Popover, UnstyledButton } from '@mantine/core';
import { type ReactNode } from 'react';
import classes from './drop-down.module.css';

interface DroppedProps {
  readonly label: string;
  readonly width: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What has dropped down from a button, over which it lies as a button that closes it. */
export const Dropped = ({ label, width, onClose, children }: DroppedProps) => (
  <Popover opened onChange={onClose} position="bottom-start" width={width} shadow="md" trapFocus>
    <Popover.Target>
      <UnstyledButton className={classes.cover} tabIndex={-1} aria-label={label} onClick={onClose} />
    </Popover.Target>
    <Popover.Dropdown p="sm" aria-label={label}>
      {children}
    </Popover.Dropdown>
  </Popover>
);
