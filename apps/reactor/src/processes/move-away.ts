import { type OpportunityCommand } from '#domain';
import { Backoff } from '#event-store';
import { type DealsOf } from '#projections';
import { type Effects, type Outcome } from '../effects.js';
import { Slots } from '../slots.js';

/** How many records are moved at the same time. */
const IN_FLIGHT = 128;

/** How moving records away ends. */
interface Ending {
  /** ends it; refused while there are some left */
  readonly complete: () => Promise<Outcome>;
  /** the code of that refusal */
  readonly inUse: string;
}

/** What moves records away, and ends it once none is left. */
export interface MoveAll extends Ending {
  /** some of those that are left, at or past the log position; none only where none is */
  readonly find: (after: bigint) => Promise<readonly string[]>;
  /** moves one of them */
  readonly tell: (id: string) => Promise<Outcome>;
}

/** What moves deals away, and ends it once none is left. */
export interface MoveAway extends Ending {
  /** where they are */
  readonly from: DealsOf;
  /** what each of them is told */
  readonly command: OpportunityCommand;
}

/** What deals are moved away with. */
export type Movers = Pick<Effects, 'deals' | 'give' | 'backOff'>;

/** Moves every deal away. */
export const moveAway = (effects: Movers, { from, command, ...ending }: MoveAway, after: bigint): Promise<void> =>
  moveAll(
    effects,
    {
      ...ending,
      find: (position) => effects.deals(from, position),
      tell: (id) => effects.give('opportunity', id, command),
    },
    after,
  );

/**
 * Moves every record away, those that race in included, and ends it when a read model past the last move shows none left. One
 * that comes in meanwhile is moved because of the event by which it came: here it is only waited for. So is one that cannot be
 * moved yet: the others do not wait for it.
 */
export async function moveAll(
  effects: Pick<Effects, 'backOff'>,
  { find, tell, complete, inUse }: MoveAll,
  after: bigint,
): Promise<void> {
  const told = new Set<string>();
  const moving = new Moving(tell, after);
  const backoff = new Backoff();
  for (;;) {
    const found = await find(moving.position);
    const fresh = found.filter((id) => !told.has(id));
    for (const id of fresh) {
      told.add(id);
      await moving.begin(id);
    }
    if (fresh.length > 0) {
      backoff.reset();
      continue;
    }
    if (found.length === 0 && (await complete()).refused !== inUse) return;
    await effects.backOff(backoff);
  }
}

/** Records that are being moved. */
class Moving {
  private readonly slots = new Slots(IN_FLIGHT);

  constructor(
    private readonly tell: MoveAll['tell'],
    /** of the log: of the last answer */
    public position: bigint,
  ) {}

  /** Begins to move a record; waits where too many are being moved. */
  async begin(id: string): Promise<void> {
    await this.slots.take();
    void this.move(id)
      .catch(() => undefined) // the process ends, and whoever waits for the records is told so
      .finally(() => this.slots.release());
  }

  private async move(id: string): Promise<void> {
    const outcome = await this.tell(id);
    if (outcome.refused === null && outcome.position > this.position) this.position = outcome.position;
  }
}
