import { setTimeout as pause } from 'node:timers/promises';
import { type OpportunityCommand } from '#domain';
import { type DealsOf } from '#projections';
import { type Effects, type Outcome } from '../effects.js';

/** How many records are moved at the same time. */
const IN_FLIGHT = 128;

/** How long to wait for records that others are moving, in milliseconds. */
const OTHERS_MOVE = 100;

/** What moves records away, and ends it once none is left. */
export interface MoveAway {
  /** some of those that are left, as of the log position at least; none only where none is */
  readonly find: (after: bigint) => Promise<readonly string[]>;
  /** moves one of them */
  readonly tell: (id: string) => Promise<Outcome>;
  /** ends it; refused while there are some left */
  readonly complete: () => Promise<Outcome>;
  /** the code of that refusal */
  readonly inUse: string;
}

/** How deals are moved away: where they are, and what each of them is told. */
export const ofDeals = (
  effects: Effects,
  from: DealsOf,
  command: OpportunityCommand,
): Pick<MoveAway, 'find' | 'tell'> => ({
  find: (after) => effects.deals(from, after),
  tell: (id) => effects.give('opportunity', id, command),
});

/**
 * Moves every record away, those that race in included, and ends it when a read model past the last move shows none left. One that
 * comes in meanwhile is moved because of the event by which it came: here it is only waited for.
 */
export async function moveAway({ find, tell, complete, inUse }: MoveAway, after: bigint): Promise<void> {
  const told = new Set<string>();
  for (let position = after; ;) {
    const found = await find(position);
    const fresh = found.filter((id) => !told.has(id));
    for (const id of fresh) told.add(id);
    if (fresh.length > 0) position = larger(position, await tellAll(fresh, tell));
    else if (found.length > 0) await pause(OTHERS_MOVE);
    else if ((await complete()).refused !== inUse) return;
  }
}

/** The log position of the last of the answers. */
async function tellAll(ids: readonly string[], tell: MoveAway['tell']): Promise<bigint> {
  const left = [...ids];
  let position = -1n;
  const tellNext = async (): Promise<void> => {
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      const outcome = await tell(id);
      if (outcome.refused === null) position = larger(position, outcome.position);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, tellNext));
  return position;
}

const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);
