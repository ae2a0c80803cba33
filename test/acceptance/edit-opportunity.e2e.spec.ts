import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memberIdOf } from '#auth';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

describe('edit opportunity', () => {
  let system: System;
  let desk: SalesDesk;

  beforeAll(async () => {
    system = await startSystem();
    desk = await salesDesk(system);
  });

  afterAll(() => system.stop());

  const patch = (id: string, body: object, headers = {}) =>
    system.call('manager', 'PATCH', `/v1/opportunities/${id}`, { body, headers });

  const typesOf = async (id: string) =>
    (await system.events()).filter(({ streamId }) => streamId === id).map(({ event }) => event.type);

  it('decides each field as its command, in one append, the closing last', async () => {
    const deal = await desk.deal();
    const repId = memberIdOf(system.credentials.organizationId, 'closer');
    const fields = { stageId: desk.stage('Closed Won'), value: { amount: 700, currency: 'USD' }, repId, tags: ['a'] };
    const answer = await patch(deal.id, { ...fields, name: 'Acme', followUpAt: '2026-12-01T09:00:00+01:00' });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ status: 'won', value: { amount: 700 }, repId, tags: ['a'], name: 'Acme' });
    expect(answer.body).toMatchObject({ followUpAt: '2026-12-01T08:00:00.000Z' });
    const types = await typesOf(deal.id);
    expect(types.slice(-3)).toEqual(['adjustment', 'stage_advanced', 'closed_won']);
    expect(new Set(types.slice(1, -3))).toEqual(new Set(['rep_assigned', 'renamed', 'tagged', 'follow_up_scheduled']));
  });

  it('writes nothing where one of the fields is refused', async () => {
    const deal = await desk.deal();
    const answer = await patch(deal.id, { name: 'Acme', value: { amount: 5, currency: 'EUR' } });
    expect([answer.status, answer.body.code]).toEqual([422, 'currency_mismatch']);
    expect(await typesOf(deal.id)).toEqual(['pipeline_created']);
  });

  it('clears by null', async () => {
    const deal = await desk.deal({
      name: 'Acme',
      source: 'inbound',
      tags: ['a'],
      value: { amount: 5, currency: 'USD' },
    });
    const cleared = { name: null, source: null, tags: null, value: null };
    const answer = await patch(deal.id, cleared, { 'content-type': 'application/merge-patch+json' });
    expect(answer.body).toMatchObject({ name: null, source: null, tags: [], value: { amount: 0, currency: 'USD' } });
  });

  it('changes nothing by nothing', async () => {
    const deal = await desk.deal();
    expect((await patch(deal.id, {})).headers.get('etag')).toBe('"0"');
  });

  it('needs If-Match where the organization demands it', async () => {
    const deal = await desk.deal();
    await system.call('admin', 'POST', '/v1/organization/if-match-demand', { body: { demanded: true } });
    const without = await patch(deal.id, { name: 'x' });
    expect([without.status, without.body.code]).toEqual([428, 'if_match_required']);
    expect((await patch(deal.id, { name: 'x' }, { 'if-match': '"0"' })).status).toBe(200);
    expect((await desk.deal()).id).not.toBe(deal.id);
    const off = await system.call('admin', 'POST', '/v1/organization/if-match-demand', {
      body: { demanded: false },
      headers: { 'if-match': '"1"' },
    });
    expect(off.status).toBe(200);
  });
});
