import { type KeyboardEvent, useState } from 'react';
import { type Pipeline, type Stage } from '../../catalogue/catalogue.js';
import { type Card } from './card.js';
import { type Move } from './move.js';
import { type Spots } from './spots.js';
import { stageByKey } from './stage-by-key.js';

interface StageChoiceOptions {
  readonly pipeline: Pipeline;
  readonly spots: Spots;
  readonly move: (move: Move) => void;
}

/** Choosing the stage that a card goes to, beside where it is on the screen. */
export function useStageChoice({ pipeline, spots, move }: StageChoiceOptions) {
  const [choosing, setChoosing] = useState<{ readonly card: Card; readonly box: DOMRect } | null>(null);
  const choose = (card: Card): void => {
    const box = spots.elementOf(card.id)?.getBoundingClientRect();
    if (box) setChoosing({ card, box });
  };
  const pick = (to: Stage): void => {
    const card = choosing?.card;
    setChoosing(null);
    if (!card || to.id === card.stageId) return;
    spots.remember(card.id);
    spots.want(card.id);
    move({ card, to, rank: null });
  };
  const leave = (): void => {
    setChoosing(null);
    if (choosing) spots.elementOf(choosing.card.id)?.focus();
  };
  /** A key that was pressed before the choice has the focus. */
  const press = (event: KeyboardEvent): void => {
    event.preventDefault();
    const picked = choosing && stageByKey(event.key, choosing.card.stageId, pipeline.stages);
    if (picked) pick(picked);
  };
  return { choosing, choose, pick, leave, press };
}
