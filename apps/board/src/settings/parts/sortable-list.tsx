import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type ReactNode, useState } from 'react';
import { words } from '../../words/words.js';
import { moved, shiftOf } from './moved.js';
import { rowByRow } from './row-by-row.js';
import { SortableRow } from './sortable-row.js';

interface Sorted {
  readonly id: string;
  readonly name: string;
}

interface SortableListProps<Item extends Sorted> {
  readonly items: readonly Item[];
  /** what the list holds, for those who hear it */
  readonly label: string;
  readonly readOnly: boolean;
  readonly onMove: (item: Item, to: number) => Promise<unknown>;
  /** a row; the grip belongs to its left */
  readonly children: (item: Item, grip: ReactNode) => ReactNode;
}

interface Drag {
  readonly from: number;
  readonly over: number;
  readonly height: number;
}

/** A list that is put in order by pointer or keyboard, with announcements. The new order shows until it is saved, or refused. */
export function SortableList<Item extends Sorted>({
  items,
  label,
  readOnly,
  onMove,
  children,
}: SortableListProps<Item>) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const shown = order ? items.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)) : items;
  const indexOf = (id: string | number | undefined): number => shown.findIndex((item) => item.id === id);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: rowByRow }),
  );
  const drop = ({ active, over }: DragEndEvent): void => {
    setDrag(null);
    const [from, to] = [indexOf(active.id), indexOf(over?.id)];
    const item = shown[from];
    if (!item || to < 0 || from === to) return;
    setOrder(moved(shown, from, to).map(({ id }) => id));
    void onMove(item, to)
      .catch(() => undefined)
      .finally(() => setOrder(null));
  };
  const place = (id: string | number | undefined, index: number) =>
    words.settings.parts.place(shown.find((item) => item.id === id)?.name ?? '', index + 1, shown.length);
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragStart={({ active }) => setDrag({ from: indexOf(active.id), over: indexOf(active.id), height: 0 })}
      onDragOver={({ active, over }) =>
        setDrag({
          from: indexOf(active.id),
          over: over ? indexOf(over.id) : indexOf(active.id),
          height: active.rect.current.initial?.height ?? 0,
        })
      }
      onDragCancel={() => setDrag(null)}
      onDragEnd={drop}
      accessibility={{
        screenReaderInstructions: { draggable: words.settings.parts.dragHelp },
        announcements: {
          onDragStart: ({ active }) => words.settings.parts.picked(place(active.id, indexOf(active.id))),
          // What was picked up is over itself at first: that is said already.
          onDragOver: ({ active, over }) =>
            over && (over.id !== active.id || drag?.over !== drag?.from)
              ? place(active.id, indexOf(over.id))
              : undefined,
          onDragEnd: ({ active, over }) =>
            words.settings.parts.dropped(place(active.id, indexOf(over?.id ?? active.id))),
          onDragCancel: ({ active }) => words.settings.parts.putBack(place(active.id, indexOf(active.id))),
        },
      }}
    >
      <ol aria-label={label} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {shown.map((item, index) => (
          <SortableRow
            key={item.id}
            id={item.id}
            name={item.name}
            disabled={readOnly || order !== null}
            hidden={readOnly}
            shift={drag ? shiftOf(index, drag.from, drag.over, drag.height) : 0}
            moving={drag !== null}
          >
            {(grip) => children(item, grip)}
          </SortableRow>
        ))}
      </ol>
    </DndContext>
  );
}
