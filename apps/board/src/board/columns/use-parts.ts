import { useMemo } from 'react';
import { type BoardCache } from './board-cache.js';
import { type BoardParts } from './board-context.js';
import { type Spots } from './spots.js';

type Given = Pick<BoardParts, 'mayEdit' | 'instructionsId' | 'hrefOf' | 'open' | 'focused' | 'glide'>;

/** What cards and columns ask of their board: the same until something of it is another. */
export function useParts(cache: BoardCache, spots: Spots, given: Given): BoardParts {
  const { mayEdit, instructionsId, hrefOf, open, focused, glide } = given;
  return useMemo(
    () => ({
      ...{ mayEdit, instructionsId, hrefOf, open, focused, glide },
      blurred: () => spots.blurred(),
      hadFocus: (cardId) => spots.hadFocus(cardId),
      takesFocus: (cardId) => spots.isWanted(cardId),
      glidesFrom: (cardId) => spots.originOf(cardId),
      more: (stageId) => cache.more(stageId),
      lane: (stageId, element) => spots.setLane(stageId, element),
    }),
    [cache, spots, mayEdit, instructionsId, hrefOf, open, focused, glide],
  );
}
