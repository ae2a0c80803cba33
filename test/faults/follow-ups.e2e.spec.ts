import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { flushRedis } from '../support/flush-redis.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { seededRandom } from '../support/seeded-random.js';
import { startSystem, type System } from '../support/system.js';

const DEALS = 100;
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const random = seededRandom(seed);

describe(`follow-ups that fall due (SEED=${seed})`, () => {
  let system: System;
  let desk: SalesDesk;

  beforeAll(async () => {
    system = await startSystem({ env: { DEALSTREAM_SWEEP_SECONDS: '0.1' } });
    desk = await salesDesk(system);
  });

  afterAll(() => system.stop());

  /** How often each deal was said to be due, in the order of the deals. */
  const timesDue = async (ids: readonly string[]): Promise<number[]> => {
    const due = (await system.events()).filter(({ event }) => event.type === 'follow_up_due');
    return ids.map((id) => due.filter(({ streamId }) => streamId === id).length);
  };

  it('are raised once each, whatever is killed and flushed meanwhile, and move no last activity', async () => {
    const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
    const deals = await Promise.all(
      Array.from({ length: DEALS }, (_, n) => desk.deal({ followUpAt: inSeconds(n / 25) })),
    );
    const ids = deals.map(({ id }) => id);
    for (let kill = 0; kill < 4; kill++) {
      await pause(random() * 1000);
      await system.reactor.kill();
      if (kill === 1) await flushRedis(system.redis.port);
      await system.startReactor();
    }
    while ((await timesDue(ids)).includes(0)) await pause(100);
    await flushRedis(system.redis.port);
    await pause(1000); // several sweeps of models that were filled anew
    expect(new Set(await timesDue(ids))).toEqual(new Set([1]));
    const [deal] = deals;
    const read = () => system.call('manager', 'GET', `/v1/opportunities/${deal?.id ?? ''}`);
    let shown = await read();
    for (; shown.status === 503; shown = await read()) await pause(50); // the models are being filled
    expect(shown.body.lastActivityAt).toBe(deal?.lastActivityAt);
  }, 120_000);
});
