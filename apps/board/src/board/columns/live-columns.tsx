import { DndContext, DragOverlay } from '@dnd-kit/core';
import { VisuallyHidden } from '@mantine/core';
import { useCallback, useId, useMemo, useState } from 'react';
import { type Pipeline, type Stage } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { type BoardFilters } from '../board-filters.js';
import { type BoardCache } from './board-cache.js';
import { BoardProvider } from './board-context.js';
import { type BoardState, columnOf } from './board-state.js';
import { CardFace } from './card-face.js';
import { titleOf } from './card-words.js';
import { type Card } from './card.js';
import { Column } from './column.js';
import classes from './columns.module.css';
import { useDensity } from './density.js';
import { type Drag, type Target } from './drag.js';
import { type Glide, Glides } from './glides.js';
import { asksReason, closes, type Move, moveTo } from './move.js';
import { MoveMenu } from './move-menu.js';
import { type Spots } from './spots.js';
import { cardKey } from './use-card-keys.js';
import { stageByKey } from './stage-by-key.js';
import { useDrag } from './use-drag.js';
import { useMove } from './use-move.js';
import { useOpenDeal } from './use-open-deal.js';
import { WhyDialog } from './why-dialog.js';

interface LiveColumnsProps {
  readonly pipeline: Pipeline;
  readonly filters: BoardFilters;
  readonly cache: BoardCache;
  readonly state: BoardState;
  readonly spots: Spots;
  readonly glowing: ReadonlySet<string>;
  readonly mayEdit: boolean;
  readonly mayDelete: boolean;
  readonly onAdd?: ((stageId: string) => void) | undefined;
}

const silent = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};
const unspoken = { announcements: silent, screenReaderInstructions: { draggable: '' } };
const nothing: ReadonlySet<string> = new Set();

/** The columns, with what can be done to their cards. */
export function LiveColumns(props: LiveColumnsProps) {
  const { pipeline, cache, state, spots, mayEdit } = props;
  const density = useDensity();
  const instructionsId = useId();
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [spoken, setSpoken] = useState('');
  const [glides, setGlides] = useState<readonly Glide[]>([]);
  const [choosing, setChoosing] = useState<{ readonly card: Card; readonly box: DOMRect } | null>(null);
  const [asking, setAsking] = useState<Move | null>(null);
  const { hrefOf, open, act } = useOpenDeal();
  const send = useMove({ cache, fill: (cardId) => act(cardId, 'edit') });

  const move = (next: Move): void => {
    if (asksReason(next, pipeline)) setAsking(next);
    else send(next);
  };
  const stageOf = (id: string): Stage | undefined => pipeline.stages.find((stage) => stage.id === id);
  const placeText = ({ card }: Drag, { stageId, index }: Target): string => {
    const count = state.columns.find((column) => column.stageId === stageId)?.total.count ?? 0;
    return words.columns.place(
      titleOf(card),
      stageOf(stageId)?.name ?? '',
      index + 1,
      count + (stageId === card.stageId ? 0 : 1),
    );
  };

  const { drag, lift, end, carry, context } = useDrag({
    cache,
    row: density.row,
    laneOf: (stageId) => spots.laneOf(stageId),
    onTarget: (carriedNow, target, moment) => {
      const place = placeText(carriedNow, target);
      setSpoken(moment === 'over' ? place : words.columns[moment](place));
      if (moment === 'takenBack' && carriedNow.by === 'keys') spots.want(carriedNow.card.id);
    },
    onDrop: (carriedNow, target) => {
      const { card } = carriedNow;
      const to = stageOf(target.stageId);
      const others =
        state.columns.find(({ stageId }) => stageId === target.stageId)?.cards.filter(({ id }) => id !== card.id) ?? [];
      const next = to && moveTo(card, to, others, target.index, pipeline);
      if (!next || asksReason(next, pipeline)) {
        if (next) setAsking(next);
        return false;
      }
      setSpoken(words.columns.dropped(placeText(carriedNow, target)));
      if (carriedNow.by === 'keys') spots.want(card.id);
      send(next);
      return true;
    },
  });

  const walkTo = (cardId: string): void => {
    spots.want(cardId);
    setCurrentId(cardId);
  };
  const pick = (stage: Stage): void => {
    const card = choosing?.card;
    setChoosing(null);
    if (!card || stage.id === card.stageId) return;
    spots.remember(card.id);
    spots.want(card.id);
    move({ card, to: stage, rank: null });
  };
  const leave = (): void => {
    setChoosing(null);
    if (choosing) spots.elementOf(choosing.card.id)?.focus();
  };
  const chooseStage = (card: Card): void => {
    const box = spots.elementOf(card.id)?.getBoundingClientRect();
    if (box) setChoosing({ card, box });
  };

  const glide = useCallback((card: Card, from: DOMRect, to: DOMRect) => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    setGlides((before) => [...before, { key: performance.now() + before.length, card, from, to }]);
  }, []);
  const glided = useCallback((key: number) => setGlides((before) => before.filter((one) => one.key !== key)), []);
  const parts = useMemo(
    () => ({
      ...{ mayEdit, instructionsId, hrefOf, open, glide },
      focused: (cardId: string) => {
        spots.focused(cardId);
        setCurrentId(cardId);
      },
      blurred: () => spots.blurred(),
      hadFocus: (cardId: string) => spots.hadFocus(cardId),
      takesFocus: (cardId: string) => spots.isWanted(cardId),
      glidesFrom: (cardId: string) => spots.originOf(cardId),
      more: (stageId: string) => cache.more(stageId),
      lane: (stageId: string, element: HTMLElement | null) => spots.setLane(stageId, element),
    }),
    [mayEdit, instructionsId, hrefOf, open, glide, spots, cache],
  );

  const current = currentId !== null && columnOf(state, currentId) ? currentId : firstCard(state);
  return (
    <BoardProvider value={parts}>
      <DndContext {...context} accessibility={unspoken}>
        <div
          role="group"
          aria-label={words.columns.board}
          className={classes.board}
          data-density={density.name}
          data-dragging={drag !== null || undefined}
          onKeyDown={(event) => {
            const picked = choosing && stageByKey(event.key, choosing.card.stageId, pipeline.stages);
            if (choosing) {
              event.preventDefault();
              if (picked) pick(picked);
              return;
            }
            cardKey(event, {
              ...{ cache, mayEdit, carry, walkTo, chooseStage, act },
              mayDelete: props.mayDelete,
              carries: drag?.by === 'keys',
              lift: (cardId) => lift(cardId, 'keys'),
              putDown: end,
            });
          }}
          onBlur={(event) => {
            if (drag?.by === 'keys' && event.target.isConnected && !event.currentTarget.contains(event.relatedTarget))
              end(false);
          }}
        >
          {state.columns.map((column) => {
            const stage = stageOf(column.stageId);
            if (!stage) return null;
            const has = (id: string | null): string | null =>
              id !== null && column.cards.some((card) => card.id === id) ? id : null;
            const isTarget = drag?.target?.stageId === stage.id;
            return (
              <Column
                key={stage.id}
                {...{ stage, column, onAdd: props.onAdd }}
                closes={closes(pipeline, stage)}
                filtered={Object.values(props.filters).some((value) => value !== undefined)}
                currentId={has(current)}
                draggedId={drag && has(drag.card.id)}
                gap={isTarget ? (drag?.target?.index ?? null) : null}
                carried={isTarget && drag?.by === 'keys' ? drag.card : null}
                glowing={props.glowing.size > 0 ? props.glowing : nothing}
              />
            );
          })}
        </div>
        <DragOverlay dropAnimation={null}>
          {drag?.by === 'pointer' && (
            <div className={classes.overlay} data-density={density.name}>
              <CardFace card={drag.card} />
            </div>
          )}
        </DragOverlay>
      </DndContext>
      <VisuallyHidden id={instructionsId}>
        {mayEdit ? words.columns.instructions : words.columns.instructionsRead}
      </VisuallyHidden>
      <VisuallyHidden role="status" aria-live="assertive">
        {spoken}
      </VisuallyHidden>
      <Glides glides={glides} onEnd={glided} />
      {choosing && <MoveMenu {...{ pipeline, ...choosing }} onPick={pick} onClose={leave} />}
      {asking && (
        <WhyDialog
          move={asking}
          onClose={() => setAsking(null)}
          onSay={(reason) => {
            setAsking(null);
            send({ ...asking, reason });
          }}
        />
      )}
    </BoardProvider>
  );
}

const firstCard = ({ columns }: BoardState): string | null =>
  columns.find(({ cards }) => cards.length > 0)?.cards[0]?.id ?? null;
