import { type Board, type CardPage, type CardView } from '#projections';
import { stageView, viewOf } from '../pipelines/pipeline-view.js';
import { type BoardDto, type CardDto, type CardsDto } from './board.dto.js';

/** A board as callers see it. */
export const boardView = ({ pipeline, columns }: Board, defaultId: string | null): BoardDto => ({
  pipeline: viewOf(pipeline, defaultId),
  columns: columns.map(({ stage, total, ...page }) => ({ stage: stageView(stage), total, ...cardsView(page) })),
});

/** A page of a column as callers see it. */
export const cardsView = ({ cards, nextCursor }: CardPage): CardsDto => ({ cards: cards.map(cardView), nextCursor });

/** A card as callers see it. */
export const cardView = (card: CardView): CardDto => ({ ...card, tags: [...card.tags] });
