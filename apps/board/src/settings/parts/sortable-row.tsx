import { useDraggable, useDroppable } from '@dnd-kit/core';
import { ActionIcon } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { words } from '../../words/words.js';
import classes from './parts.module.css';

interface SortableRowProps {
  readonly id: string;
  readonly name: string;
  readonly disabled: boolean;
  /** no grip at all */
  readonly hidden: boolean;
  /** pixels by which a dragged row pushes it aside */
  readonly shift: number;
  /** whether a row of the list is being dragged */
  readonly moving: boolean;
  readonly children: (grip: ReactNode) => ReactNode;
}

/** A row that can be dragged by its grip, and over which others are dropped. */
export function SortableRow({ id, name, disabled, hidden, shift, moving, children }: SortableRowProps) {
  const { setNodeRef: setDropRef } = useDroppable({ id, disabled });
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, isDragging } = useDraggable({
    id,
    disabled,
  });
  const y = isDragging ? (transform?.y ?? 0) : shift;
  return (
    <li
      ref={(node) => {
        setNodeRef(node);
        setDropRef(node);
      }}
      className={classes.row}
      data-dragging={isDragging || undefined}
      style={{
        transform: y === 0 ? undefined : `translate3d(0, ${y}px, 0)`,
        transition: moving && !isDragging ? 'transform 150ms ease' : undefined,
      }}
    >
      {children(
        hidden ? null : (
          <ActionIcon
            ref={setActivatorNodeRef}
            className={classes.grip}
            {...attributes}
            {...listeners}
            aria-label={words.settings.parts.move(name)}
          >
            <IconGripVertical size={16} stroke={1.6} />
          </ActionIcon>
        ),
      )}
    </li>
  );
}
