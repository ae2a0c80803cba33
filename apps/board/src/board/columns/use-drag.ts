import {
  type CollisionDetection,
  type DragStartEvent,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useRef, useState } from 'react';
import { type BoardCache } from './board-cache.js';
import { type BoardState, columnOf } from './board-state.js';
import { type Card } from './card.js';
import { carried, type Drag, isSame, type Lane, type Target, targetIn } from './drag.js';
import { closes } from './move.js';

interface DragOptions {
  readonly cache: BoardCache;
  /** the list of a column */
  readonly laneOf: (stageId: string) => HTMLElement | undefined;
  /** of a card with the gap below it, in pixels */
  readonly row: number;
  readonly onTarget: (drag: Drag, target: Target, moment: 'lifted' | 'over' | 'takenBack') => void;
  /** Puts it down; false: it stays where it was. */
  readonly onDrop: (drag: Drag, target: Target) => boolean;
}

/** Carrying a card by pointer or keys. What is carried stays as it is, whatever happens meanwhile. */
export function useDrag({ cache, laneOf, row, onTarget, onDrop }: DragOptions) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const pointer = useRef<{ readonly y: number; readonly over: string | null }>({ y: 0, over: null });
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
  );

  const lift = (cardId: string, by: Drag['by']): void => {
    const known = cache.state && columnOf(cache.state, cardId);
    if (!known) return;
    const { card, column } = known;
    const from = { stageId: column.stageId, index: column.cards.indexOf(card) };
    const held = placeOf(card);
    cache.hold(cardId, held);
    const lifted = { card, by, held, from, target: from };
    setDrag(lifted);
    onTarget(lifted, from, 'lifted');
  };

  const goTo = (target: Target | null): void => {
    if (!drag || isSame(drag.target, target)) return;
    setDrag({ ...drag, target });
    if (target) onTarget(drag, target, 'over');
  };

  const end = (puts: boolean): void => {
    if (!drag) return;
    setDrag(null);
    if (puts && drag.target && onDrop(drag, drag.target)) return;
    cache.takeBack(drag.card.id, drag.held);
    onTarget(drag, drag.from, 'takenBack');
  };

  /** dnd-kit tells of a column one step late. */
  const pointedAt = (): Target | null => {
    const { y, over } = pointer.current;
    const list = over === null ? undefined : laneOf(over);
    const lane = lanesOf(cache, drag?.card).find(({ stageId }) => stageId === over);
    return list && lane ? targetIn(lane, Math.floor((y - list.getBoundingClientRect().top) / row)) : null;
  };

  return {
    drag,
    lift,
    end,
    carry: (key: string) => {
      const target = drag?.target && carried(key, drag.target, lanesOf(cache, drag.card));
      if (target) goTo(target);
    },
    context: {
      sensors,
      collisionDetection: ((args) => {
        const { x, y } = args.pointerCoordinates ?? { x: 0, y: 0 };
        const under = columnsUnder(x, args.droppableContainers);
        pointer.current = { y, over: under[0] ? String(under[0].id) : null };
        return under;
      }) satisfies CollisionDetection,
      onDragStart: ({ active }: DragStartEvent) => {
        lift(String(active.id), 'pointer');
        keepLinksFromOpening();
      },
      onDragMove: () => goTo(pointedAt()),
      onDragEnd: () => end(true),
      onDragCancel: () => end(false),
    },
  };
}

/** What arrives meanwhile may change what it shows, not where it is. */
const placeOf = ({ stageId, status, rank, lastActivityAt, closedAt }: Card): Partial<Card> => ({
  ...{ stageId, status, rank, lastActivityAt, closedAt },
});

/** The columns that take a card, without that card. */
export function lanesOf(
  { state, scope }: { state: BoardState | undefined } & Pick<BoardCache, 'scope'>,
  card?: Card,
): readonly Lane[] {
  return scope.pipeline.stages.flatMap((stage) => {
    const column = state?.columns.find(({ stageId }) => stageId === stage.id);
    if (!column || (stage.deletion !== null && stage.id !== card?.stageId)) return [];
    const room = column.cards.filter(({ id, closedAt }) => id !== card?.id && closedAt === null).length;
    return [{ stageId: stage.id, room, closes: closes(scope.pipeline, stage) }];
  });
}

type Containers = Parameters<CollisionDetection>[0]['droppableContainers'];

/** The column under the pointer; between two and beyond the last, the nearest one. */
function columnsUnder(x: number, containers: Containers): ReturnType<CollisionDetection> {
  const distances = containers.flatMap(({ id, node }) => {
    const box = node.current?.getBoundingClientRect();
    return box ? [{ id, distance: Math.max(box.left - x, x - box.right, 0) }] : [];
  });
  return distances.sort((a, b) => a.distance - b.distance).slice(0, 1);
}

/** A link under which the pointer was pressed and let go would open, though it was dragged. */
function keepLinksFromOpening(): void {
  const keep = (event: Event): void => event.preventDefault();
  window.addEventListener('click', keep, { capture: true });
  const stop = (): void => {
    setTimeout(() => window.removeEventListener('click', keep, { capture: true }), 50);
  };
  window.addEventListener('pointerup', stop, { once: true, capture: true });
  window.addEventListener('touchend', stop, { once: true, capture: true });
}
