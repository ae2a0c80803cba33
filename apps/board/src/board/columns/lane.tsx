import { useDroppable } from '@dnd-kit/core';
import { type ReactNode, useCallback } from 'react';
import { type Stage } from '../../catalogue/catalogue.js';
import { useBoardParts } from './board-context.js';
import classes from './columns.module.css';

interface LaneProps {
  readonly stage: Stage;
  /** of the element that names it */
  readonly headId: string;
  /** in pixels */
  readonly height: number;
  readonly children: ReactNode;
}

/** Where a column's cards are, and what is dragged is put down. Apart: a drag draws it again, without the cards. */
export function Lane({ stage, headId, height, children }: LaneProps) {
  const { lane } = useBoardParts();
  const { setNodeRef } = useDroppable({ id: stage.id, disabled: stage.deletion !== null });
  const place = useCallback(
    (node: HTMLElement | null) => {
      setNodeRef(node);
      lane(stage.id, node);
    },
    [setNodeRef, lane, stage.id],
  );
  return (
    <div role="list" aria-labelledby={headId} className={classes.list} style={{ height }} ref={place}>
      {children}
    </div>
  );
}
