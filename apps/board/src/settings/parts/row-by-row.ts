import { type KeyboardCoordinateGetter } from '@dnd-kit/core';

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** Up and down go to the row before and after. */
export const rowByRow: KeyboardCoordinateGetter = (event, { currentCoordinates, context }) => {
  const step = steps[event.code];
  const { collisionRect, droppableRects, over, active } = context;
  if (step === undefined || !collisionRect) return undefined;
  event.preventDefault();
  const rows = [...droppableRects].toSorted(([, a], [, b]) => a.top - b.top);
  const at = rows.findIndex(([id]) => id === (over?.id ?? active?.id));
  const next = rows[at + step]?.[1];
  return next && { x: currentCoordinates.x, y: next.top + next.height / 2 - collisionRect.height / 2 };
};
