import { useLayoutEffect, useRef } from 'react';
import { CardFace } from './card-face.js';
import { type Card } from './card.js';
import { ChangedBy } from './changed-by.js';
import classes from './columns.module.css';

/** A card on its way between two columns. */
export interface Glide {
  readonly key: number;
  readonly card: Card;
  readonly from: DOMRect;
  readonly to: DOMRect;
  /** who else moves it; null: this page does */
  readonly changedBy: string | null;
}

const milliseconds = 280;

/** Cards that glide over the columns to their places. */
export const Glides = (props: { readonly glides: readonly Glide[]; readonly onEnd: (key: number) => void }) =>
  props.glides.map((glide) => <Gliding key={glide.key} glide={glide} onEnd={props.onEnd} />);

function Gliding({ glide, onEnd }: { readonly glide: Glide; readonly onEnd: (key: number) => void }) {
  const { from, to, key, card, changedBy } = glide;
  const node = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const way = { transform: `translate(${to.x - from.x}px, ${to.y - from.y}px)` };
    const moving = node.current?.animate([{ transform: 'none' }, way], {
      duration: milliseconds,
      easing: 'ease-out',
      fill: 'forwards',
    });
    const end = (): void => onEnd(key);
    moving?.addEventListener('finish', end);
    return () => moving?.removeEventListener('finish', end);
  }, [from, to, key, onEnd]);
  return (
    <div
      ref={node}
      aria-hidden
      className={classes.gliding}
      style={{ left: from.x, top: from.y, width: to.width, height: to.height }}
    >
      <CardFace card={card} />
      {changedBy !== null && <ChangedBy id={changedBy} />}
    </div>
  );
}
