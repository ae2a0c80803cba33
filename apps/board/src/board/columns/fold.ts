import { type Schemas } from '../../api/client.js';
import { type Pipeline } from '../../catalogue/catalogue.js';
import { type BoardFilters } from '../board-filters.js';
import { type BoardState, columnOf, type ColumnState, isLoaded, statusesOf } from './board-state.js';
import { type Card, type Figure } from './card.js';
import { verdictOf } from './matches.js';
import { inOrder } from './order.js';

/** Which cards a board shows. */
export interface BoardScope {
  readonly pipeline: Pipeline;
  readonly filters: BoardFilters;
}

/** The board with the deal as it now is: moved, changed, come or gone. What is older than the known one changes nothing. */
export function withCard(state: BoardState, card: Card, scope: BoardScope): BoardState {
  const known = columnOf(state, card.id);
  if (known && card.revision < known.card.revision) return state;
  const verdict = verdictOf(card, scope.filters);
  const shows = verdict === 'in' || (verdict === 'unknown' && known !== null);
  const to = shows ? stageShowing(card, scope) : null;
  return changed(state, known?.card ?? null, card, to);
}

/** The board without the deal. */
export function withoutCard(state: BoardState, cardId: string): BoardState {
  const known = columnOf(state, cardId);
  return known ? changed(state, known.card, known.card, null) : state;
}

function stageShowing(card: Card, { pipeline, filters }: BoardScope): string | null {
  const stage = pipeline.stages.find(({ id }) => id === card.stageId);
  return stage && statusesOf(pipeline, stage, filters).includes(card.status) ? stage.id : null;
}

/** Totals go along where it is known what the deal was; else they come of their own. */
function changed(state: BoardState, before: Card | null, card: Card, to: string | null): BoardState {
  const from = before && (columnOf(state, before.id)?.column.stageId ?? null);
  const columns = state.columns.map((column) => {
    if (column.stageId !== from && column.stageId !== to) return column;
    const without = column.stageId === from && before ? left(column, before) : column;
    return column.stageId === to ? entered(without, card, before !== null) : without;
  });
  return { ...state, columns };
}

const left = (column: ColumnState, { id, value }: Card): ColumnState => ({
  ...column,
  cards: column.cards.filter((card) => card.id !== id),
  total: plus(column.total, -1, -value.amount),
});

function entered(column: ColumnState, card: Card, counts: boolean): ColumnState {
  const total = counts ? plus(column.total, 1, card.value.amount) : column.total;
  if (!isLoaded(column, card)) return { ...column, total };
  return { ...column, total, cards: column.cards.toSpliced(placeAmong(column.cards, card), 0, card) };
}

/** Halving: columns hold thousands. */
function placeAmong(cards: readonly Card[], card: Card): number {
  let [from, to] = [0, cards.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = cards[middle];
    if (other && inOrder(other, card) <= 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

const plus = ({ count, value }: Figure, deals: number, amount: number): Figure => ({
  count: Math.max(0, count + deals),
  value: { ...value, amount: Math.max(0, value.amount + amount) },
});

/** Whether the figures of the pipeline are the totals of its columns. */
export const isWhole = ({ filters }: BoardScope): boolean =>
  Object.entries(filters).every(([name, value]) => value === undefined || name === 'status');

/** The board with the pipeline's figures as totals. */
export function withFigures(state: BoardState, { stages }: Schemas['SummaryDto'], scope: BoardScope): BoardState {
  const columns = state.columns.map((column) => {
    const figures = stages.find(({ stage }) => stage.id === column.stageId);
    if (!figures) return column;
    const statuses = statusesOf(scope.pipeline, figures.stage, scope.filters);
    const shown = statuses.map((status) => figures[status]);
    const [count, amount] = [sum(shown.map((one) => one.count)), sum(shown.map(({ value }) => value.amount))];
    return { ...column, total: { count, value: { ...column.total.value, amount } } };
  });
  return { ...state, columns };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The board with the totals of another, which was read later. */
export const withTotalsOf = (state: BoardState, later: BoardState): BoardState => ({
  ...state,
  columns: state.columns.map((column) => {
    const total = later.columns.find(({ stageId }) => stageId === column.stageId)?.total;
    return total ? { ...column, total } : column;
  }),
});
