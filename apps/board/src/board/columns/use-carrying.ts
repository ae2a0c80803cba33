import { useState } from 'react';
import { type Pipeline, type Stage } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { type BoardCache } from './board-cache.js';
import { type BoardState, type ColumnState } from './board-state.js';
import { titleOf } from './card-words.js';
import { type Drag, type Target } from './drag.js';
import { type Move, moveTo } from './move.js';
import { type Spots } from './spots.js';
import { useDrag } from './use-drag.js';

interface CarryingOptions {
  readonly pipeline: Pipeline;
  readonly cache: BoardCache;
  readonly state: BoardState;
  readonly spots: Spots;
  /** of a card with the gap below it, in pixels */
  readonly row: number;
  /** false: not yet */
  readonly move: (move: Move) => boolean;
}

/** Carrying a card over the board: where it is is said, and it moves to where it is put down. */
export function useCarrying({ pipeline, cache, state, spots, row, move }: CarryingOptions) {
  const [spoken, setSpoken] = useState('');
  const columnAt = (stageId: string): ColumnState | undefined =>
    state.columns.find((column) => column.stageId === stageId);
  const stageAt = (stageId: string): Stage | undefined => pipeline.stages.find(({ id }) => id === stageId);
  const placeText = ({ card }: Drag, { stageId, index }: Target): string => {
    const others = columnAt(stageId)?.total.count ?? 0;
    const count = stageId === card.stageId ? others : others + 1;
    return words.columns.place(titleOf(card), stageAt(stageId)?.name ?? '', index + 1, count);
  };
  const dragging = useDrag({
    cache,
    row,
    laneOf: (stageId) => spots.laneOf(stageId),
    onTarget: (drag, target, moment) => {
      const place = placeText(drag, target);
      setSpoken(moment === 'over' ? place : words.columns[moment](place));
      if (moment === 'takenBack' && drag.by === 'keys') spots.want(drag.card.id);
    },
    onDrop: (drag, target) => {
      const { card } = drag;
      const to = stageAt(target.stageId);
      const others = (columnAt(target.stageId)?.cards ?? []).filter(({ id }) => id !== card.id);
      const next = to && moveTo(card, to, others, target.index, pipeline);
      if (!next || !move(next)) return false;
      setSpoken(words.columns.dropped(placeText(drag, target)));
      if (drag.by === 'keys') spots.want(card.id);
      return true;
    },
  });
  return { ...dragging, spoken };
}
