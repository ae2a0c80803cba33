import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { flushRedis } from '../support/flush-redis.js';
import { RuleBook } from '../support/rule-book.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { seededRandom } from '../support/seeded-random.js';
import { startSystem, type System } from '../support/system.js';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const random = seededRandom(seed);
const DEALS = Number(process.env.DEALS ?? 100);

describe(`rules that act on deals (SEED=${seed})`, () => {
  let system: System;
  let desk: SalesDesk;
  let book: RuleBook;

  beforeAll(async () => {
    system = await startSystem();
    desk = await salesDesk(system);
    book = new RuleBook(system);
  });

  afterAll(() => system.stop());

  /** A deal under an id of its own: asked for again until it is answered. */
  const deal = async (n: number): Promise<string> => {
    const body = { contactId: desk.contactId, name: `Deal ${n}` };
    const headers = { 'idempotency-key': `deal-${n}` };
    for (;;) {
      const answer = await system.call('manager', 'POST', '/v1/opportunities', { body, headers }).catch(() => null);
      if (answer?.status === 201) return answer.body.id;
      await pause(50);
    }
  };

  it('act once on each deal, whatever is killed and flushed meanwhile', async () => {
    const advance = await book.add({
      name: 'Take up',
      actions: [
        { type: 'move_to_stage', stageId: desk.stage('Contacted') },
        { type: 'log_note', text: 'Taken up.' },
        { type: 'mark_won' },
        { type: 'tag', tag: 'taken' },
      ],
    });
    const next = await book.add({
      name: 'Go on',
      trigger: { kind: 'event', type: 'tagged' },
      conditions: [{ field: 'event.via.kind', comparison: 'equals', value: 'automation' }],
      actions: [{ type: 'move_to_stage', stageId: desk.stage('Qualified') }],
    });
    const ids: string[] = [];
    const selling = (async () => {
      for (let n = 0; n < DEALS; n += 10) {
        ids.push(...(await Promise.all(Array.from({ length: 10 }, (_, i) => deal(n + i)))));
      }
    })();
    for (let kill = 0; kill < 5; kill++) {
      await pause(300 + random() * 1200);
      if (kill === 2) await flushRedis(system.redis.port);
      if (kill % 2 === 0) {
        await system.reactor.kill();
        await system.startReactor();
      } else {
        await system.api().kill();
        await system.startApi();
      }
    }
    await selling;
    const once = Object.fromEntries(ids.map((id) => [id, 1]));
    while (Object.keys(await book.runsOf(next)).length < ids.length) await pause(200);
    expect([await book.runsOf(advance), await book.runsOf(next)]).toEqual([once, once]);
    const events = await system.events();
    const happened = (id: string) =>
      events
        .filter(({ streamId, category }) => category === 'opportunity' && streamId === id)
        .map((one) => one.event.type);
    const expected = ['pipeline_created', 'stage_advanced', 'note_logged', 'tagged', 'stage_advanced'];
    expect(ids.map(happened)).toEqual(ids.map(() => expected));
    expect(await book.events('automation_stopped', next.id)).toEqual([]);
  }, 600_000);
});
