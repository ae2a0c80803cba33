import { useState } from 'react';
import { type Pipeline } from '../../catalogue/catalogue.js';
import { asksReason, type Move } from './move.js';

/** Moves that have to say why are asked for their reason before they are sent. */
export function useReasonedMove(pipeline: Pipeline, send: (move: Move) => void) {
  const [asking, setAsking] = useState<Move | null>(null);
  /** Whether it was sent; false: its reason is asked for first. */
  const move = (next: Move): boolean => {
    const asks = asksReason(next, pipeline);
    if (asks) setAsking(next);
    else send(next);
    return !asks;
  };
  const giveReason = (reason: string): void => {
    setAsking(null);
    if (asking) send({ ...asking, reason });
  };
  return { move, asking, giveReason, giveUp: () => setAsking(null) };
}
