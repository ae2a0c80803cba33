import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memberIdOf } from '#auth';
import { type RecordedEvent } from '#event-store';
import { captureLeads } from '../support/captured-leads.js';
import { seededRandom } from '../support/seeded-random.js';
import { startSystem, type System } from '../support/system.js';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const random = seededRandom(seed);

/** In all; every fifth is for a rep, the others for a team of three. */
const LEADS = Number(process.env.LEADS ?? 600);
const BURSTS = 3;

describe(`routing (SEED=${seed})`, () => {
  let system: System;
  let memberIds: readonly string[];
  let repId: string;

  beforeAll(async () => {
    system = await startSystem();
    const { organizationId } = system.credentials;
    memberIds = (['closer', 'manager', 'setter'] as const).map((role) => memberIdOf(organizationId, role));
    repId = memberIdOf(organizationId, 'sales_ops');
    const pipelines = await system.call('admin', 'GET', '/v1/pipelines');
    const pipelineId = pipelines.body.items[0]?.id;
    const team = await system.call('admin', 'POST', '/v1/teams', { body: { name: 'Desk', pipelineId, memberIds } });
    const rules = [
      {
        name: 'German ones',
        conditions: [{ field: 'country', comparison: 'equals', value: 'de' }],
        assign: { repId },
      },
      { name: 'The rest', conditions: [], assign: { teamId: team.body.id } },
    ];
    const set = await system.call('sales_ops', 'PUT', '/v1/routing-rules', { body: { rules } });
    expect([set.status, set.body.code]).toEqual([200, undefined]);
  });

  afterAll(() => system.stop());

  const assignments = async (): Promise<readonly RecordedEvent[]> =>
    (await system.events()).filter(({ event }) => event.type === 'lead_assigned');

  it('gives every lead once, in turns without a gap, whatever is killed and whoever takes over', async () => {
    const { organizationId } = system.credentials;
    const log = await system.log();
    const ids: string[] = [];
    for (let burst = 0; burst < BURSTS; burst++) {
      const leads = Array.from({ length: LEADS / BURSTS }, (_, n) => (n % 5 === 0 ? { country: 'DE' } : {}));
      const storing = captureLeads(log, organizationId, leads);
      await pause(random() * 150);
      if (burst % 2 === 0) await system.reactor.kill();
      await system.startReactor(); // the older one, where it runs, is taken over
      ids.push(...(await storing));
    }
    while ((await assignments()).length < LEADS) await pause(500);
    await pause(500); // nothing more comes
    const all = await assignments();
    expect(new Set(all.map(({ streamId }) => streamId)).size).toBe(LEADS);
    expect(all.length).toBe(LEADS);
    const inTurn = all.filter(({ event }) => Reflect.get(event.data, 'teamId') !== null);
    const turns = inTurn.map(({ event }) => Number(Reflect.get(event.data, 'turn'))).toSorted((a, b) => a - b);
    expect(turns).toEqual(turns.map((_, index) => index));
    expect(turns.length).toBe((LEADS / 5) * 4);
    const shares = memberIds.map((id) => inTurn.filter(({ event }) => Reflect.get(event.data, 'repId') === id).length);
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
    for (const { event } of all.filter((one) => !inTurn.includes(one)))
      expect(event.data).toMatchObject({ repId, turn: null, by: 'rule' });
  }, 300_000);
});
