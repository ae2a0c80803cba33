import { createContext, use } from 'react';
import { type Glide } from './glides.js';

/** What cards and columns ask of the board around them. The same for as long as the board is shown. */
export interface BoardParts {
  readonly mayEdit: boolean;
  readonly instructionsId: string;
  readonly hrefOf: (cardId: string) => string;
  readonly open: (cardId: string) => void;
  /** The card has got the focus. */
  readonly focused: (cardId: string) => void;
  /** The card has lost the focus. */
  readonly blurred: () => void;
  /** Whether a card that appears had the focus elsewhere on the board. */
  readonly hadFocus: (cardId: string) => boolean;
  /** Whether the keys went to the card. */
  readonly takesFocus: (cardId: string) => boolean;
  /** From where a card that appears glides to its place; null: it just appears. */
  readonly glidesFrom: (cardId: string) => DOMRect | null;
  readonly glide: (way: Omit<Glide, 'key'>) => void;
  readonly more: (stageId: string) => Promise<void>;
  /** Where a column's cards are, for what is dragged. */
  readonly lane: (stageId: string, element: HTMLElement | null) => void;
}

const BoardContext = createContext<BoardParts | null>(null);

/** Gives cards and columns their board. */
export const BoardProvider = BoardContext.Provider;

/** The board around a card or column. */
export function useBoardParts(): BoardParts {
  const parts = use(BoardContext);
  if (!parts) throw new Error('there is no board around');
  return parts;
}
