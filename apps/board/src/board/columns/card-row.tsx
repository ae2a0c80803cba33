import { useDraggable } from '@dnd-kit/core';
import { VisuallyHidden } from '@mantine/core';
import {
  memo,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useLocale } from '../../catalogue/catalogue.js';
import { later } from '../../ui/later.js';
import { useNow } from '../../ui/use-now.js';
import { useBoardParts } from './board-context.js';
import { CardFace } from './card-face.js';
import { ChangedBy } from './changed-by.js';
import { spokenCard } from './card-words.js';
import { type Card } from './card.js';
import classes from './columns.module.css';
import { useIsNear } from './use-is-near.js';

const CardActions = later(() => import('./card-actions.js'), 'CardActions');

/** A card in its place of a column. */
export interface CardRowProps {
  readonly card: Card;
  /** from the column's top, in pixels */
  readonly top: number;
  /** with the gap below it, in pixels */
  readonly height: number;
  readonly position: number;
  readonly count: number;
  /** the one that the Tab key reaches */
  readonly isCurrent: boolean;
  readonly isDragged: boolean;
  /** who else changed it a moment ago; null: nobody */
  readonly changedBy: string | null;
}

/** A deal in a column: opened by a click, dragged, walked to; what can be done with it shows where one is. */
export const CardRow = memo((props: CardRowProps) => {
  const { card, top, height } = props;
  const parts = useBoardParts();
  const { setNodeRef, listeners } = useDraggable({ id: card.id, data: { card }, disabled: !parts.mayEdit });
  const link = useRef<HTMLAnchorElement>(null);
  const place = useCallback(
    (node: HTMLAnchorElement | null) => {
      link.current = node;
      setNodeRef(node);
    },
    [setNodeRef],
  );
  const { isNear, watch } = useIsNear();
  const [isBusy, setBusy] = useState(false);
  useArrival(link, card, props.changedBy);
  useFocusWhere(link, card.id, props.isCurrent);
  const open = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    parts.open(card.id);
  };
  return (
    <div
      role="listitem"
      aria-posinset={props.position}
      aria-setsize={props.count}
      className={classes.row}
      data-dragged={props.isDragged || undefined}
      style={{ height, transform: `translateY(${top}px)` }}
      {...watch}
    >
      <a
        ref={place}
        href={parts.hrefOf(card.id)}
        draggable={false}
        className={classes.card}
        data-deal={card.id}
        data-glows={props.changedBy !== null || undefined}
        tabIndex={props.isCurrent ? 0 : -1}
        aria-describedby={parts.instructionsId}
        onClick={open}
        onFocus={() => parts.focused(card.id)}
        onBlur={parts.blurred}
        {...listeners}
      >
        <SpokenCard card={card} />
        <CardFace card={card} />
        {props.changedBy !== null && <ChangedBy id={props.changedBy} />}
      </a>
      {parts.mayEdit && !props.isDragged && (isNear || isBusy) && (
        <CardActions card={card} isReached={props.isCurrent} onBusy={setBusy} />
      )}
    </div>
  );
});
CardRow.displayName = 'CardRow';

/** Apart, so that rows can be drawn often: putting a card into words takes a while. */
const SpokenCard = memo(({ card }: { readonly card: Card }) => (
  <VisuallyHidden component="span">{spokenCard(card, useNow(), useLocale())}</VisuallyHidden>
));
SpokenCard.displayName = 'SpokenCard';

/** The card that the keys went to has the focus, and is in sight. */
function useFocusWhere(link: RefObject<HTMLAnchorElement | null>, cardId: string, isCurrent: boolean): void {
  const { takesFocus } = useBoardParts();
  useEffect(() => {
    if (isCurrent && takesFocus(cardId)) link.current?.focus();
  });
}

/** A card that came from elsewhere on the board glides to its place, and keeps the focus. */
function useArrival(link: RefObject<HTMLAnchorElement | null>, card: Card, changedBy: string | null): void {
  const parts = useBoardParts();
  const arrived = useRef({ card, changedBy });
  useEffect(() => {
    if (parts.hadFocus(arrived.current.card.id)) link.current?.focus();
  }, [link, parts]);
  useLayoutEffect(() => {
    const from = parts.glidesFrom(arrived.current.card.id);
    if (from && link.current) parts.glide({ ...arrived.current, from, to: link.current.getBoundingClientRect() });
  }, [link, parts]);
}
