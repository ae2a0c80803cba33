import { type Schemas } from '../../api/client.js';
import { type Stage } from '../../catalogue/catalogue.js';
import { type BoardFilters } from '../board-filters.js';

/** A deal as a row of the table. */
export type Row = Schemas['OpportunityDetailsDto'];

type Card = Schemas['CardDto'];

/** Pages of rows as they were read. */
export interface Pages {
  readonly pages: { readonly items: Row[]; readonly nextCursor: string | null }[];
  readonly pageParams: unknown[];
}

/** Whether a deal is among the rows. */
export const holds = ({ pages }: Pages, id: string): boolean =>
  pages.some(({ items }) => items.some((row) => row.id === id));

/** The rows with a deal as it now is; one whose status or stage is no longer asked for leaves. */
export function withCard(
  pages: Pages,
  card: Card,
  stages: readonly Stage[],
  asked: Pick<BoardFilters, 'status'> & { readonly stageId?: string },
): Pages {
  if (!holds(pages, card.id)) return pages;
  if (!isAsked(card, asked)) return withoutRow(pages, card.id);
  return mapped(pages, (items) => items.map((row) => (row.id === card.id ? rowOf(row, card, stages) : row)));
}

/** The rows without a deal. */
export const withoutRow = (pages: Pages, id: string): Pages =>
  holds(pages, id) ? mapped(pages, (items) => items.filter((row) => row.id !== id)) : pages;

const mapped = (pages: Pages, change: (items: Row[]) => Row[]): Pages => ({
  ...pages,
  pages: pages.pages.map((page) => ({ ...page, items: change(page.items) })),
});

function isAsked(
  card: Card,
  { status = ['open'], stageId }: Pick<BoardFilters, 'status'> & { readonly stageId?: string },
): boolean {
  if (stageId !== undefined && stageId !== card.stageId) return false;
  return status.includes('any') || status.includes(card.status);
}

/** What a card says, over what the row said. */
function rowOf(row: Row, card: Card, stages: readonly Stage[]): Row {
  const position = stages.findIndex(({ id }) => id === card.stageId);
  const stage = stages[position];
  const { name, contact, account, status, value, rep, followUp, stale, expectedCloseDate, lastActivityAt } = card;
  return {
    ...row,
    ...{ name, contact, account, status, value, rep, followUp, stale, expectedCloseDate, lastActivityAt },
    contactActivity: card.contactActivity,
    closedAt: card.closedAt,
    stage: stage ? { id: stage.id, name: stage.name, position, outcome: stage.outcome } : row.stage,
  };
}
