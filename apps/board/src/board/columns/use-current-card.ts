import { useCallback, useState } from 'react';
import { type BoardState, columnOf } from './board-state.js';
import { type Spots } from './spots.js';

/** The card that the Tab key reaches: the one that was walked to or had the focus last, else the first. */
export function useCurrentCard(state: BoardState, spots: Spots) {
  const [lastId, setLastId] = useState<string | null>(null);
  const focused = useCallback(
    (cardId: string) => {
      spots.focused(cardId);
      setLastId(cardId);
    },
    [spots],
  );
  const walkTo = (cardId: string): void => {
    spots.want(cardId);
    setLastId(cardId);
  };
  const currentId = lastId !== null && columnOf(state, lastId) ? lastId : firstCard(state);
  return { currentId, focused, walkTo };
}

const firstCard = ({ columns }: BoardState): string | null =>
  columns.find(({ cards }) => cards.length > 0)?.cards[0]?.id ?? null;
