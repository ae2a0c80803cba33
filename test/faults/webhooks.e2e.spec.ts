import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { flushRedis } from '../support/flush-redis.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { seededRandom } from '../support/seeded-random.js';
import { startSystem, type System } from '../support/system.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';

const DEALS = 40;
const KILLS = 5;
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const random = seededRandom(seed);

describe(`webhooks (SEED=${seed})`, () => {
  let receiver: WebhookReceiver;
  let system: System;
  let desk: SalesDesk;

  beforeAll(async () => {
    receiver = await WebhookReceiver.start();
    const retries = { DEALSTREAM_WEBHOOK_RETRIES: '0.1,0.5,3600' };
    system = await startSystem({ env: { DEALSTREAM_WEBHOOK_HOSTS: receiver.host, ...retries } });
    desk = await salesDesk(system);
  });

  afterAll(async () => {
    await system.stop();
    receiver.stop();
  });

  it('tell of each event, in the order of its deal, whatever is killed and flushed, and whatever is not taken', async () => {
    const eventTypes = ['pipeline_created', 'tagged', 'untagged', 'renamed'];
    const body = { name: 'Lake', url: receiver.url('/lake'), eventTypes };
    await system.call('sales_ops', 'POST', '/v1/webhooks', { body });
    // one in five is not taken; the first tenth of the deals never are while the kills last
    const sick = new Set<string>();
    receiver.reply = ({ event }) => (sick.has(event.subject) || random() < 0.2 ? 500 : 200);
    let writing = true;
    const writes = Array.from({ length: DEALS }, async (_, n) => {
      const deal = await desk.deal({ name: `Deal ${n}` });
      if (n < DEALS / 10) sick.add(`opportunity/${deal.id}`);
      for (let turn = 0; writing; turn++) {
        await desk.write(deal, 'name', { name: `Deal ${n}, ${turn}` });
        await pause(random() * 500);
      }
    });
    for (let kill = 0; kill < KILLS; kill++) {
      await pause(random() * 1500);
      await system.reactor.kill();
      if (kill === 1) await flushRedis(system.redis.port);
      await system.startReactor();
    }
    writing = false;
    await Promise.all(writes);
    sick.clear();
    const wanted = (await system.events()).filter(({ event }) => eventTypes.includes(event.type));
    const arrived = await receiver.received('/lake', wanted.length);
    expect(new Set(arrived.map(({ id }) => id))).toEqual(new Set(wanted.map(({ id }) => id)));
    for (const subject of new Set(arrived.map(({ event }) => event.subject))) {
      const revisions = arrived.flatMap(({ event }) => (event.subject === subject ? [event.revision] : []));
      expect(revisions).toEqual(revisions.toSorted((a, b) => a - b));
    }
  }, 180_000);
});
