import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PrincipalRole } from '#auth';
import { LiveListener } from '../support/live-listener.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

const unknownId = '00000000-0000-4000-8000-000000000000';

describe('live updates', () => {
  let system: System;
  let desk: SalesDesk;
  let path: string;

  beforeAll(async () => {
    system = await startSystem();
    desk = await salesDesk(system);
    path = `/v1/pipelines/${desk.pipeline.id}/events`;
  });

  afterAll(() => system.stop());

  const listen = (role: PrincipalRole, at = path, lastId: string | null = null) =>
    LiveListener.open({ url: system.url, token: system.tokenOf(role), path: at }, lastId);

  it('begin with the position from which they are live', async () => {
    const listener = await listen('manager');
    const { data } = await listener.hear('live');
    expect(data.position).toBe(listener.lastId?.split('-')[0]);
    await listener.cut();
  });

  it('show each client the card and the totals as they now are', async () => {
    const listeners = await Promise.all([listen('manager'), listen('auditor')]);
    await Promise.all(listeners.map((one) => one.hear('live')));
    const deal = await desk.deal({ name: 'Two look on', value: { amount: 700, currency: 'USD' } });
    for (const listener of listeners) {
      const { data } = await listener.hear('card', ({ data: { card } }) => card.id === deal.id);
      expect(data.card).toMatchObject({
        name: 'Two look on',
        stageId: desk.pipeline.stages[0]?.id,
        value: { amount: 700 },
      });
      const totals = await listener.hear('totals');
      const { body } = await system.call('manager', 'GET', `/v1/pipelines/${desk.pipeline.id}/summary`);
      expect(totals.data.summary).toEqual(body);
      await listener.cut();
    }
  });

  it('say who changed a deal, and of what it only shows that nobody did', async () => {
    const listener = await listen('closer');
    await listener.hear('live');
    const deal = await desk.deal({ name: 'By whom' });
    const made = await listener.hear('card', ({ data: { card } }) => card.id === deal.id);
    expect(made.data.by).toBe((await system.client('manager').GET('/v1/me')).data?.memberId);
    await system.call('manager', 'PATCH', `/v1/contacts/${desk.contactId}`, { body: { name: 'Grace L.' } });
    const named = await listener.hear('card', ({ data: { card } }) => card.contact?.name === 'Grace L.');
    expect(named.data.by).toBeNull();
    await listener.cut();
  });

  it('tell of leads those who see them, as they see them', async () => {
    const post = async (path: string, body: object = {}) =>
      (await system.call('manager', 'POST', `/v1/leads${path}`, { body })).body;
    const [manager, closer] = await Promise.all([
      listen('manager', '/v1/events?topics=leads'),
      listen('closer', '/v1/events?topics=leads'),
    ]);
    await Promise.all([manager.hear('live'), closer.hear('live')]);
    const { id } = await post('', { name: 'Ada Byron' });
    for (const one of [manager, closer])
      expect((await one.hear('lead')).data).toMatchObject({ id, lead: { name: 'Ada Byron' } });
    await post(`/${id}/take`);
    await manager.hear('lead', ({ data }) => data.id === id);
    expect((await closer.hear('lead')).data).toEqual({ id, lead: null }); // it is the manager's now
    const other = await post('', { name: 'A. Byron' });
    await post(`/${other.id}/merge`, { intoId: id });
    await manager.hear('lead', ({ data }) => data.id === other.id && data.lead === null);
    await Promise.all([manager.cut(), closer.cut()]);
    expect((await system.call('agent', 'GET', '/v1/events?topics=leads')).status).toBe(403);
  });

  it('go on after the last event without a gap', async () => {
    const listener = await listen('manager');
    await listener.hear('live');
    const lastId = await listener.cut();
    const deal = await desk.deal({ name: 'While away' });
    await desk.write(deal, 'name', { name: 'Renamed' });
    const resumed = await listen('manager', path, lastId);
    const { data } = await resumed.hear('card', ({ data: { card } }) => card.name === 'Renamed');
    expect(data.card.id).toBe(deal.id);
    expect(resumed.heard.filter(({ event }) => event === 'reset')).toEqual([]);
    await resumed.cut();
  });

  it('tell of a deal that is gone', async () => {
    const deal = await desk.deal({ name: 'To be deleted' });
    const listener = await listen('manager');
    await listener.hear('live');
    await system.call('manager', 'DELETE', `/v1/opportunities/${deal.id}`);
    const { data } = await listener.hear('card_removed');
    expect(data).toEqual({ pipelineId: desk.pipeline.id, id: deal.id });
    await listener.cut();
  });

  it('tell of follow-ups and of the catalogue', async () => {
    const deal = await desk.deal({ name: 'To follow up' });
    const listener = await listen('manager', '/v1/events?topics=follow-ups');
    await listener.hear('live');
    const at = '2099-01-01T10:00:00.000Z';
    await desk.write(deal, 'follow-up', { at });
    expect((await listener.hear('follow-up')).data).toMatchObject({ id: deal.id, followUpAt: at });
    await system.call('manager', 'DELETE', `/v1/opportunities/${deal.id}`);
    expect((await listener.hear('follow-up')).data).toMatchObject({ id: deal.id, followUpAt: null, card: null });
    await system.call('admin', 'POST', '/v1/organization/name', { body: { name: 'Acme again' } });
    expect((await listener.hear('catalogue')).data.category).toBe('organization');
    await listener.cut();
  });

  it.each([
    ['manager', 400, 'unknown_topic', '/v1/events?topics=weather'],
    ['manager', 400, 'unknown_topic', '/v1/events?topics=pipeline:7'],
    ['manager', 400, 'invalid_request', '/v1/events'],
    ['manager', 404, 'pipeline_not_found', `/v1/events?topics=pipeline:${unknownId}`],
    ['manager', 404, 'pipeline_not_found', `/v1/pipelines/${unknownId}/events`],
    ['manager', 400, 'invalid_request', '/v1/events?topics=inbox&lastEventId=x'],
    ['setter', 403, 'forbidden', '/v1/events?topics=inbox,follow-ups'],
    ['setter', 403, 'forbidden', `/v1/pipelines/${unknownId}/events`],
    [null, 401, 'unauthorized', '/v1/events?topics=inbox'],
  ] as const)('answer %s with %i %s to %s', async (role, status, code, at) => {
    const answer = await system.call(role, 'GET', at);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('refuse an id that is none', async () => {
    const headers = { 'last-event-id': 'yesterday' };
    const answer = await system.call('manager', 'GET', path, { headers });
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid_header']);
  });
});
