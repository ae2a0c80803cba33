import { setTimeout as pause } from 'node:timers/promises';
import { type OpportunityCommand } from '#domain';
import { type DealsOf } from '#projections';
import { type Effects, type Outcome } from '../effects.js';

/** How many deals are moved at the same time. */
const IN_FLIGHT = 128;

/** How long to wait for deals that others are moving, in milliseconds. */
const OTHERS_MOVE = 100;

/** What moves deals away, and ends it once none is left. */
export interface MoveAway {
  /** where they are */
  readonly from: DealsOf;
  /** what each of them is told */
  readonly command: OpportunityCommand;
  /** ends it; refused while there are some left */
  readonly complete: () => Promise<Outcome>;
  /** the code of that refusal */
  readonly inUse: string;
}

/**
 * Moves every deal away, those that race in included, and ends it when a read model past the last move shows none left. A deal
 * that comes in meanwhile is moved because of the event by which it came: here it is only waited for.
 */
export async function moveAway(
  effects: Effects,
  { from, command, complete, inUse }: MoveAway,
  after: bigint,
): Promise<void> {
  const told = new Set<string>();
  for (let position = after; ;) {
    const found = await effects.deals(from, position);
    const fresh = found.filter((id) => !told.has(id));
    for (const id of fresh) told.add(id);
    if (fresh.length > 0) position = larger(position, await tellAll(effects, fresh, command));
    else if (found.length > 0) await pause(OTHERS_MOVE);
    else if ((await complete()).refused !== inUse) return;
  }
}

/** The log position of the last of the answers. */
async function tellAll(effects: Effects, ids: readonly string[], command: OpportunityCommand): Promise<bigint> {
  const left = [...ids];
  let position = -1n;
  const tell = async (): Promise<void> => {
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      const outcome = await effects.give('opportunity', id, command);
      if (outcome.refused === null) position = larger(position, outcome.position);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, tell));
  return position;
}

const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);
