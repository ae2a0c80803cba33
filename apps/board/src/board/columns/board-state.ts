import { type Schemas } from '../../api/client.js';
import { type Pipeline, type Stage } from '../../catalogue/catalogue.js';
import { type BoardFilters } from '../board-filters.js';
import { type Card, type Figure } from './card.js';
import { inOrder } from './order.js';

/** A column as far as it is loaded. */
export interface ColumnState {
  readonly stageId: string;
  /** of the whole column */
  readonly total: Figure;
  /** in their order */
  readonly cards: readonly Card[];
  /** null: all are loaded */
  readonly nextCursor: string | null;
  /** the last card of the last page, as it was then: what comes behind it is loaded with the next page */
  readonly edge: Card | null;
}

/** The columns of a board, and the log position that they show at least. */
export interface BoardState {
  readonly columns: readonly ColumnState[];
  readonly position: string;
}

/** A board as the API answered it. */
export const boardOf = ({ columns }: Schemas['BoardDto'], position: string): BoardState => ({
  position,
  columns: columns.map(({ stage, total, ...page }) => withPage(emptyColumn(stage.id, total), page)),
});

const emptyColumn = (stageId: string, total: Figure): ColumnState => ({
  ...{ stageId, total, cards: [], nextCursor: null, edge: null },
});

/** The column with one more page. A card that came meanwhile is there once, as it is known latest. */
export function withPage(column: ColumnState, { cards, nextCursor }: Schemas['CardsDto']): ColumnState {
  const known = new Set(column.cards.map(({ id }) => id));
  const added = cards.filter(({ id }) => !known.has(id));
  return {
    ...column,
    cards: [...column.cards, ...added].sort(inOrder),
    nextCursor,
    edge: nextCursor === null ? null : (cards.at(-1) ?? column.edge),
  };
}

/** Whether a deal's place is in what is loaded of its column. */
export const isLoaded = ({ nextCursor, edge }: ColumnState, card: Card): boolean =>
  nextCursor === null || edge === null || inOrder(card, edge) <= 0;

type Status = Card['status'];
const closed: readonly Status[] = ['won', 'lost', 'abandoned'];
const all: readonly Status[] = ['open', ...closed];

/** The statuses of deals that a column shows: open ones, or, where the stage closes deals, closed ones, unless asked for others. */
export function statusesOf(
  { statusPolicy }: Pick<Pipeline, 'statusPolicy'>,
  { outcome }: Pick<Stage, 'outcome'>,
  { status }: BoardFilters,
): readonly Status[] {
  const closes = statusPolicy === 'by_stage' && outcome !== 'active';
  const usual = closes ? closed : (['open'] as const);
  if (!status) return usual;
  const named = status.flatMap((one) => (one === 'any' ? [] : [one]));
  if (named.length === status.length) return named;
  return statusPolicy === 'by_stage' ? usual : all;
}

/** The column with the deal in it; null: none shows it. */
export function columnOf(
  state: BoardState,
  cardId: string,
): { readonly column: ColumnState; readonly card: Card } | null {
  for (const column of state.columns) {
    const card = column.cards.find(({ id }) => id === cardId);
    if (card) return { column, card };
  }
  return null;
}
