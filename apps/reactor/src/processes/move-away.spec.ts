import { describe, expect, it } from '@jest/globals';
import { moveAway, type Movers } from './move-away.js';

/** As many as a read model gives at once. */
const page = 10;

/** Deals in a stage, in memory. */
class Stage {
  readonly stuck = new Set<string>();
  readonly moved: string[] = [];
  pauses = 0;

  constructor(private readonly held: string[]) {}

  /** Moving a deal that is stuck has no end. */
  readonly movers: Movers = {
    deals: () => Promise.resolve(this.held.slice(0, page)),
    give: async (_, id) => {
      await Promise.resolve();
      if (this.stuck.has(id)) return new Promise(() => undefined);
      this.moved.push(...this.held.splice(this.held.indexOf(id), 1));
      return { position: BigInt(this.moved.length), refused: null };
    },
    backOff: () => {
      this.pauses += 1;
      return new Promise((resolve) => void setImmediate(resolve));
    },
  };
}

const way = { from: { stageId: 'old' }, command: { type: 'leave_deleted_stage' }, inUse: 'stage_in_use' } as const;
const done = () => Promise.resolve({ position: 1n, refused: null });
const names = (count: number): string[] => Array.from({ length: count }, (_, n) => `d${n}`);

describe('moving deals away', () => {
  it('moves each of them once, over every page, and ends it once', async () => {
    const stage = new Stage(names(35));
    let ended = 0;
    const complete = () => {
      ended += 1;
      return done();
    };
    await moveAway(stage.movers, { ...way, complete }, 0n);
    expect(stage.moved.toSorted()).toEqual(names(35).toSorted());
    expect(ended).toBe(1);
  });

  it('moves those of the next pages while one cannot be moved', async () => {
    const stage = new Stage(names(35));
    stage.stuck.add('d3');
    void moveAway(stage.movers, { ...way, complete: done }, 0n);
    while (stage.moved.length < 34) await new Promise((resolve) => void setImmediate(resolve));
    expect(stage.moved).not.toContain('d3');
  });

  it('pauses each time that it cannot be ended yet', async () => {
    const stage = new Stage([]);
    let refusals = 0;
    const complete = () => (++refusals > 3 ? done() : Promise.resolve({ refused: 'stage_in_use' }));
    await moveAway(stage.movers, { ...way, complete }, 0n);
    expect(stage.pauses).toBe(3);
  });
});
