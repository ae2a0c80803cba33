import { answerOf, api } from '../../api/client.js';
import { useCommand } from '../../api/use-command.js';
import { sayRefused } from '../../app/undo.js';
import { words } from '../../words/words.js';
import { type BoardCache } from './board-cache.js';
import { titleOf } from './card-words.js';
import { type Move, patchOf } from './move.js';
import { rankOfPlace } from './order.js';
import { type Patch } from './pending.js';

interface MoveOptions {
  readonly cache: BoardCache;
  /** Goes to where what is missing can be filled in. */
  readonly fill: (cardId: string) => void;
}

interface Asked extends Move {
  /** what of the card is shown at once */
  readonly patch: Patch;
  /** it takes a move back */
  readonly isUndo?: true;
}

/** Moves deals: shown at once, taken back where the API refuses, undone by a move back to where they were. */
export function useMove({ cache, fill }: MoveOptions): (move: Move) => void {
  const asked = (move: Move): Asked => ({
    ...move,
    patch: patchOf(move, cache.scope.pipeline, new Date().toISOString()),
  });
  const command = useCommand<Asked, unknown>({
    run: async (move) => {
      const answer = await send(move);
      cache.confirm(move.card.id, move.patch);
      return answer;
    },
    show: ({ card, patch }) => {
      cache.show(card.id, patch);
      return () => cache.takeBack(card.id, patch);
    },
    said: saidOf,
    undo: (move) =>
      move.isUndo ? undefined : () => command.mutate({ ...asked(takenBack(move, cache)), isUndo: true }),
    refused: ({ code, detail }, { card }) => {
      if (code !== 'stage_gate') return false;
      sayRefused(detail, { label: words.columns.openDeal, run: () => fill(card.id) });
      return true;
    },
  });
  return (move) => command.mutate(asked(move));
}

/** One append: the stage and the place in it, or either. */
function send({ card: { id, stageId }, to, rank, reason }: Move): Promise<unknown> {
  const params = { path: { id } };
  const why = reason === undefined ? {} : { reason };
  if (rank === null)
    return answerOf(api.POST('/v1/opportunities/{id}/stage', { params, body: { stageId: to.id, ...why } }));
  if (stageId === to.id) return answerOf(api.POST('/v1/opportunities/{id}/rank', { params, body: { rank } }));
  return answerOf(api.PATCH('/v1/opportunities/{id}', { params, body: { stageId: to.id, rank, ...why } }));
}

function saidOf({ card, to, isUndo }: Asked): string {
  const title = titleOf(card);
  if (isUndo) return words.columns.undone(title, to.name);
  return card.stageId === to.id ? words.columns.ranked(title) : words.columns.moved(title, to.name);
}

/** From where the deal now is to where it was. */
function takenBack({ card, to }: Move, { scope }: BoardCache): Move {
  const back = scope.pipeline.stages.find(({ id }) => id === card.stageId) ?? to;
  const rank = card.closedAt === null ? rankOfPlace(card) : null;
  return { card: { ...card, stageId: to.id }, to: back, rank };
}
