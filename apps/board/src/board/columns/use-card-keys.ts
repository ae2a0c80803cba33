import { type KeyboardEvent } from 'react';
import { type acts } from '../board-search.js';
import { type BoardCache } from './board-cache.js';
import { columnOf } from './board-state.js';
import { type Card } from './card.js';
import { walked } from './walk.js';

type Act = (typeof acts)[number];

const actOf: Readonly<Record<string, Act>> = {
  w: 'won',
  x: 'lost',
  o: 'owner',
  f: 'follow-up',
  v: 'value',
  e: 'edit',
  '#': 'delete',
};

/** What the keys do on a card. */
export interface CardKeys {
  readonly cache: BoardCache;
  readonly mayEdit: boolean;
  readonly mayDelete: boolean;
  /** something is carried by the keys */
  readonly carries: boolean;
  readonly walkTo: (cardId: string) => void;
  readonly lift: (cardId: string) => void;
  readonly carry: (key: string) => void;
  readonly putDown: (puts: boolean) => void;
  readonly chooseStage: (card: Card) => void;
  readonly act: (cardId: string, act: Act) => void;
}

/** Handles a key that was pressed on the board. */
export function cardKey(event: KeyboardEvent, keys: CardKeys): void {
  const cardId =
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-deal]')?.dataset.deal : undefined;
  const known = cardId === undefined || !keys.cache.state ? null : columnOf(keys.cache.state, cardId);
  if (!known || event.ctrlKey || event.metaKey || event.altKey) return;
  const does = keys.carries ? whileCarrying(event.key, keys) : onCard(event.key, known.card, keys);
  if (does) event.preventDefault();
}

function whileCarrying(key: string, { carry, putDown }: CardKeys): boolean {
  if (key === ' ' || key === 'Enter' || key === 'Escape') putDown(key !== 'Escape');
  else if (key === 'Tab') return false;
  else carry(key);
  return true;
}

function onCard(key: string, card: Card, keys: CardKeys): boolean {
  const next = neighbour(key, card, keys.cache);
  if (next !== null) keys.walkTo(next);
  const act = actOf[key];
  if (next !== null || key.startsWith('Arrow')) return true;
  if (!keys.mayEdit) return false;
  if (key === ' ') keys.lift(card.id);
  else if (key === 'm') keys.chooseStage(card);
  else if (act && (act !== 'delete' || keys.mayDelete)) keys.act(card.id, act);
  else return false;
  return true;
}

function neighbour(key: string, card: Card, { state }: BoardCache): string | null {
  if (!state) return null;
  const lanes = state.columns.map(({ stageId, cards }) => ({ stageId, length: cards.length }));
  const column = state.columns.find(({ cards }) => cards.includes(card));
  if (!column) return null;
  const to = walked(key, { stageId: column.stageId, index: column.cards.indexOf(card) }, lanes);
  return state.columns.find(({ stageId }) => stageId === to?.stageId)?.cards[to?.index ?? 0]?.id ?? null;
}
