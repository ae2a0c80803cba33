import { DndContext, DragOverlay } from '@dnd-kit/core';
import { VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import { type Pipeline } from '../../catalogue/catalogue.js';
import { later } from '../../ui/later.js';
import { words } from '../../words/words.js';
import { type BoardFilters } from '../board-filters.js';
import { type BoardCache } from './board-cache.js';
import { BoardProvider } from './board-context.js';
import { type BoardState } from './board-state.js';
import { CardFace } from './card-face.js';
import classes from './columns.module.css';
import { useDensity } from './density.js';
import { Glides } from './glides.js';
import { type Spots } from './spots.js';
import { StageColumns } from './stage-columns.js';
import { cardKey } from './use-card-keys.js';
import { useCarrying } from './use-carrying.js';
import { useCurrentCard } from './use-current-card.js';
import { useGlides } from './use-glides.js';
import { type Glowing } from './use-board.js';
import { useMove } from './use-move.js';
import { useOpenDeal } from './use-open-deal.js';
import { useParts } from './use-parts.js';
import { useReasonedMove } from './use-reasoned-move.js';
import { useStageChoice } from './use-stage-choice.js';

interface LiveColumnsProps {
  readonly pipeline: Pipeline;
  readonly filters: BoardFilters;
  readonly cache: BoardCache;
  readonly state: BoardState;
  readonly spots: Spots;
  readonly glowing: Glowing;
  readonly mayEdit: boolean;
  readonly mayDelete: boolean;
  readonly onAdd?: ((stageId: string) => void) | undefined;
}

const MoveMenu = later(() => import('./move-menu.js'), 'MoveMenu');
const WhyDialog = later(() => import('./why-dialog.js'), 'WhyDialog');

const silent = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};
const unspoken = { announcements: silent, screenReaderInstructions: { draggable: '' } };

/** The columns, with what can be done to their cards. */
export function LiveColumns(props: LiveColumnsProps) {
  const { pipeline, cache, state, spots, mayEdit, mayDelete } = props;
  const density = useDensity();
  const instructionsId = useId();
  const { hrefOf, open, act } = useOpenDeal();
  const send = useMove({ cache, fill: (cardId) => act(cardId, 'edit') });
  const { move, asking, giveReason, giveUp } = useReasonedMove(pipeline, send);
  const { drag, lift, end, carry, context, spoken } = useCarrying({ ...props, row: density.row, move });
  const { choosing, choose, pick, leave, press } = useStageChoice({ pipeline, spots, move });
  const { currentId, focused, walkTo } = useCurrentCard(state, spots);
  const { glides, glide, glided } = useGlides();
  const parts = useParts(cache, spots, { mayEdit, instructionsId, hrefOf, open, focused, glide });
  const carries = drag?.by === 'keys';
  const keys = { cache, mayEdit, mayDelete, carries, carry, walkTo, act, chooseStage: choose, putDown: end };
  return (
    <BoardProvider value={parts}>
      <DndContext {...context} accessibility={unspoken}>
        <div
          role="group"
          aria-label={words.columns.board}
          className={classes.board}
          data-density={density.name}
          data-dragging={drag !== null || undefined}
          onKeyDown={(event) =>
            choosing ? press(event) : cardKey(event, { ...keys, lift: (cardId) => lift(cardId, 'keys') })
          }
          onBlur={({ target, currentTarget, relatedTarget }) => {
            if (carries && target.isConnected && !currentTarget.contains(relatedTarget)) end(false);
          }}
        >
          <StageColumns {...props} {...{ currentId, drag }} />
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
      {asking && <WhyDialog move={asking} onSay={giveReason} onClose={giveUp} />}
    </BoardProvider>
  );
}
