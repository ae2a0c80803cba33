import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../support/projecting.js';
import { seededRandom } from '../support/seeded-random.js';
import { startSystem, type System } from '../support/system.js';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const random = seededRandom(seed);

/** How often the API is killed; `npm run soak` sets more deals. */
const ROUNDS = Number(process.env.DEALS ?? 2_000) >= 10_000 ? 20 : 5;

/** Leads that are being converted at each kill. */
const LEADS = 6;

describe(`the conversion of leads (SEED=${seed})`, () => {
  let system: System;

  beforeAll(async () => {
    system = await startSystem();
  });

  afterAll(() => system.stop());

  const write = async (path: string, body: object = {}) => {
    const answer = await system.call('manager', 'POST', `/v1/${path}`, { body });
    expect([path, answer.status < 300]).toEqual([path, true]);
    return answer.body;
  };

  const qualified = async (n: number): Promise<string> => {
    const { id } = await write('leads', { name: `Lead ${n}`, company: `Company ${n}` });
    await write(`leads/${id}/take`);
    await write(`leads/${id}/qualify`, { to: 'market_qualified' });
    await write(`leads/${id}/qualify`, { to: 'sales_qualified' });
    return id;
  };

  /** How many of each kind of event there are that name one of the ids. */
  const made = async (leadIds: readonly string[]) => {
    const events = await system.events();
    const converted = events.filter(
      ({ event, streamId }) => event.type === 'lead_converted' && leadIds.includes(streamId),
    );
    const ids = (field: string) => converted.map(({ event }) => String(Reflect.get(event.data, field)));
    const count = (type: string, of: readonly string[]) =>
      events.filter(({ event, streamId }) => event.type === type && of.includes(streamId)).length;
    return {
      leads: converted.length,
      accounts: count('account_created', ids('accountId')),
      contacts: count('contact_created', ids('contactId')),
      deals: count('pipeline_created', ids('opportunityId')),
    };
  };

  it('makes each account, contact and deal once, wherever the API and the reactor are killed', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const leadIds = await Promise.all(Array.from({ length: LEADS }, (_, n) => qualified(round * LEADS + n)));
      const asking = leadIds.map((id) =>
        system.call('manager', 'POST', `/v1/leads/${id}/convert`, { body: {} }).then(
          ({ status }) => status,
          () => 0,
        ),
      );
      await new Promise((resolve) => setTimeout(resolve, random() * 60));
      const victims = [system.api().kill(), ...(round % 2 === 0 ? [system.reactor.kill()] : [])];
      await Promise.all([...victims, ...asking]);
      await system.startApi();
      if (round % 2 === 0) await system.startReactor();
      await until(async () => {
        const { leads, accounts, contacts, deals } = await made(leadIds);
        return accounts === leads && contacts === leads && deals === leads;
      });
      await Promise.all(leadIds.map((id) => system.call('manager', 'POST', `/v1/leads/${id}/convert`, { body: {} })));
      expect(await made(leadIds)).toEqual({ leads: LEADS, accounts: LEADS, contacts: LEADS, deals: LEADS });
    }
  }, 240_000);
});
