import { type Card } from './card.js';
import { type Patch } from './pending.js';

/** What is carried over the board, and where it would come. */
export interface Drag {
  readonly card: Card;
  readonly by: 'pointer' | 'keys';
  /** what of it stays as it is, whatever arrives meanwhile */
  readonly held: Patch;
  /** where it was taken from */
  readonly from: Target;
  /** null: nowhere */
  readonly target: Target | null;
}

/** A place of a column without what is carried. */
export interface Target {
  readonly stageId: string;
  readonly index: number;
}

/** A column as a place for what is carried. */
export interface Lane {
  readonly stageId: string;
  /** places before its first closed deal */
  readonly room: number;
  /** what comes here goes to the top: deals that are closed */
  readonly closes: boolean;
}

/** The place at an index of a column, as far as it has one. */
export const targetIn = ({ stageId, room, closes }: Lane, index: number): Target => ({
  stageId,
  index: closes ? 0 : Math.min(Math.max(0, index), room),
});

/** Where a key carries it to. */
export function carried(key: string, { stageId, index }: Target, lanes: readonly Lane[]): Target | null {
  const at = lanes.findIndex((lane) => lane.stageId === stageId);
  const step = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[key];
  if (!step) return null;
  const [across = 0, down = 0] = step;
  const lane = lanes[at + across];
  return lane && at + across >= 0 ? targetIn(lane, index + down) : null;
}

/** Whether two places are one. */
export const isSame = (a: Target | null, b: Target | null): boolean =>
  a?.stageId === b?.stageId && a?.index === b?.index;
