import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

describe('move to stage', () => {
  let system: System;
  let desk: SalesDesk;

  beforeAll(async () => {
    system = await startSystem();
    desk = await salesDesk(system);
  });

  afterAll(() => system.stop());

  it('takes a deal from Lead to Closed Won in one move: an event, its state, its ETag, its figures', async () => {
    const deal = await desk.deal({ value: { amount: 125_000, currency: 'USD' } });
    const moved = await desk.write(deal, 'stage', { stageId: desk.stage('Closed Won'), why: 'signed' });
    expect(moved.status).toBe(200);
    expect(moved.body).toMatchObject({ status: 'won', stage: { name: 'Closed Won' } });
    expect(moved.headers.get('etag')).toBe('"2"');

    const after = moved.headers.get('position') ?? '';
    const timeline = await system.call('manager', 'GET', `/v1/opportunities/${deal.id}/timeline?after=${after}`);
    expect(timeline.body.items.map(({ type }) => type)).toEqual(['closed_won', 'stage_advanced', 'pipeline_created']);
    expect(timeline.body.items[0]).toMatchObject({ why: 'signed', actor: { kind: 'user', roles: ['manager'] } });
    const summary = await system.call('manager', 'GET', `/v1/pipelines/${desk.pipeline.id}/summary?after=${after}`);
    expect(summary.body).toMatchObject({
      won: { count: 1, value: { amount: 125_000 } },
      winRate: { byCount: 1 },
      bookedRevenue: { amount: 125_000, currency: 'USD' },
    });
  });

  it('changes nothing where the deal is there already', async () => {
    const deal = await desk.deal();
    const moved = await desk.write(deal, 'stage', { stageId: desk.stage('Lead') });
    expect(moved.status).toBe(200);
    expect(moved.headers.get('etag')).toBe('"0"');
    const events = (await system.events()).filter(({ streamId }) => streamId === deal.id);
    expect(events.map(({ event }) => event.type)).toEqual(['pipeline_created']);
  });

  it('tells who goes on to a closed deal what happened since', async () => {
    const deal = await desk.deal();
    await desk.write(deal, 'stage', { stageId: desk.stage('Closed Lost') });
    const stale = await desk.write(deal, 'stage', { stageId: desk.stage('Qualified') }, { 'if-match': '"0"' });
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ code: 'stale_revision', current: 1, changes: [{ type: 'closed_lost' }] });
    const fresh = await desk.write(deal, 'stage', { stageId: desk.stage('Qualified') }, { 'if-match': '"1"' });
    expect(fresh.body).toMatchObject({ status: 'open', stage: { name: 'Qualified' } });
  });
});
