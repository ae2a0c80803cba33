import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { memberIdOf } from '#auth';
import { flushRedis } from '../support/flush-redis.js';
import { type LiveAddress, LiveListener } from '../support/live-listener.js';
import { LiveMirror } from '../support/live-mirror.js';
import { officeKinds, RandomOffice } from '../support/random-office.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

/** Milliseconds of random steps: on a busy machine there are fewer of them, but never fewer than these. */
const lasting = 30_000;
const leastSteps = 60;

/** What happens next: something in the office, at times a cut, some milliseconds later. */
const step = fc.record({
  kind: fc.constantFrom(...officeKinds, 'cut', 'cut', 'cut', 'cut'),
  which: fc.nat(4),
  pick: fc.nat(9),
  pause: fc.nat(60),
});

describe('clients that are cut', () => {
  let system: System;
  let desk: SalesDesk;
  let address: LiveAddress;
  let path: string;

  beforeAll(async () => {
    system = await startSystem({ env: { DEALSTREAM_CHANGES_KEPT: '100' } });
    desk = await salesDesk(system);
    path = `/v1/pipelines/${desk.pipeline.id}/events`;
    address = { url: system.url, token: system.tokenOf('manager'), path };
  });

  afterAll(() => system.stop());

  it(`hold what a fresh query answers, once they have applied everything (SEED=${seed})`, async () => {
    const office = await RandomOffice.open(system, desk);
    const owners = (['manager', 'closer'] as const).map((role) => ({
      url: system.url,
      token: system.tokenOf(role),
      pipelineId: desk.pipeline.id,
    }));
    const mirrors = await Promise.all(owners.map((owner) => LiveMirror.open(owner)));
    const [steps = []] = fc.sample(fc.array(step, { minLength: 150, maxLength: 150 }), { numRuns: 1, seed });
    const until = Date.now() + lasting;
    for (const [n, { kind, which, pick, pause: delay }] of steps.entries()) {
      if (n >= leastSteps && Date.now() > until) break;
      await pause(delay);
      if (n === 20) await system.projector.kill();
      if (kind === 'cut') await mirrors[which % mirrors.length]?.cutAndResume();
      else await office.act(kind, which, pick);
      if (n === 20) await system.startProjector();
    }
    expect(office.taken).toBeGreaterThan(leastSteps / 2);
    const last = await office.last();
    for (const mirror of mirrors) {
      await eventually(mirror, () => mirror.has(last));
      const fresh = await mirror.another();
      await eventually(mirror, () => isDeepStrictEqual(mirror.contents, fresh.contents));
      expect(mirror.contents).toEqual(fresh.contents);
      await Promise.all([mirror.close(), fresh.close()]);
    }
  }, 120_000);

  it('are told to read again where too much came meanwhile', async () => {
    const listener = await LiveListener.open(address);
    await listener.hear('live');
    const lastId = await listener.cut();
    const deal = await desk.deal();
    for (let n = 0; n < 20; n++) await desk.write(deal, 'value', { value: { amount: 1000 + n, currency: 'USD' } });
    await system.redis.command('XTRIM', `ds:{${system.credentials.organizationId}}:changes`, 'MAXLEN', '3');
    const resumed = await LiveListener.open(address, lastId);
    expect((await resumed.hear('reset')).data.reason).toBe('trimmed');
    await resumed.cut();
  }, 60_000);

  it('are told to read again when Redis was emptied, connected or not', async () => {
    const listener = await LiveListener.open(address);
    const { data } = await listener.hear('live');
    await flushRedis(system.redis.port);
    expect((await listener.hear('reset')).data.reason).toBe('refilled');
    await listener.cut();
    const resumed = await LiveListener.open(address, data.position);
    await resumed.hear('reset');
    await resumed.cut();
  }, 60_000);

  it('hear of deals that they may see, and of those alone', async () => {
    const closer = memberIdOf(system.credentials.organizationId, 'closer');
    const team = async (name: string, memberIds: readonly string[]) =>
      (await system.call('admin', 'POST', '/v1/teams', { body: { name, pipelineId: desk.pipeline.id, memberIds } }))
        .body.id;
    const [own, other] = [await team('Own', [closer]), await team('Other', [])];
    const mine = await desk.deal({ name: 'Mine', teamId: own });
    const theirs = await desk.deal({ name: 'Theirs', teamId: other });
    const listener = await LiveListener.open({ ...address, token: system.tokenOf('closer') });
    await listener.hear('live');
    await desk.write(theirs, 'name', { name: 'Theirs again' });
    await desk.write(mine, 'name', { name: 'Mine again' });
    expect((await listener.hear('card')).data.card.name).toBe('Mine again');
    await desk.write(mine, 'team', { teamId: other });
    expect((await listener.hear('card_removed')).data.id).toBe(mine.id);
    await system.call('admin', 'POST', `/v1/teams/${other}/members`, { body: { memberId: closer } });
    expect((await listener.hear('reset')).data.reason).toBe('visibility');
    await desk.write(theirs, 'name', { name: 'Ours now' });
    expect((await listener.hear('card', ({ data: { card } }) => card.id === theirs.id)).data.card.name).toBe(
      'Ours now',
    );
    await listener.cut();
  }, 60_000);

  it('hear nothing of another organization', async () => {
    const { tokens } = await system.addOrganization('Bolt');
    const there = { url: system.url, token: tokens.manager };
    await expect(LiveListener.open({ ...there, path })).rejects.toThrow('404');
    const listener = await LiveListener.open({ ...there, path: '/v1/events?topics=inbox,follow-ups' });
    await listener.hear('live');
    const deal = await desk.deal({ name: 'Not theirs' });
    await desk.write(deal, 'follow-up', { at: '2099-01-01T10:00:00.000Z' });
    const here = await LiveListener.open({ ...address, path: '/v1/events?topics=follow-ups' }, '0');
    await here.hear('reset');
    expect(listener.heard).toEqual([]);
    await Promise.all([listener.cut(), here.cut()]);
  }, 60_000);

  it('end with the right: a revoked token', async () => {
    const manager = memberIdOf(system.credentials.organizationId, 'manager');
    const issued = await system.call('admin', 'POST', `/v1/members/${manager}/tokens`, { body: { name: 'Phone' } });
    const { id, token } = issued.body;
    const listener = await LiveListener.open({ ...address, token: String(token) });
    await listener.hear('live');
    await system.call('admin', 'DELETE', `/v1/members/${manager}/tokens/${id}`);
    await listener.ended;
    await expect(LiveListener.open({ ...address, token: String(token) })).rejects.toThrow('401');
  }, 60_000);
});

/** Applies what comes until it holds, or for ten seconds: events that follow from others come a little later. */
async function eventually(mirror: LiveMirror, holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    await mirror.applyAll();
    if (holds()) return;
    await pause(100);
  }
}
