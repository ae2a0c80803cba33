import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

describe('list opportunities', () => {
  let system: System;
  let desk: SalesDesk;
  let position = '';

  beforeAll(async () => {
    system = await startSystem();
    desk = await salesDesk(system);
    for (const n of [1, 2, 3, 4, 5]) {
      const deal = await desk.deal({
        name: `Deal ${n}`,
        value: { amount: n * 100, currency: 'USD' },
        source: 'inbound',
      });
      const stage = n === 5 ? 'Closed Won' : n === 4 ? 'Proposal' : 'Contacted';
      position = (await desk.write(deal, 'stage', { stageId: desk.stage(stage) })).headers.get('position') ?? '';
    }
  });

  afterAll(() => system.stop());

  const list = async (query: string) => {
    const answer = await system.call('manager', 'GET', `/v1/opportunities?after=${position}&${query}`);
    expect([answer.status, answer.body.code]).toEqual([200, undefined]);
    return answer.body;
  };

  const namesOf = async (query: string) => (await list(query)).items.map(({ name }) => name.replace('Deal ', ''));

  it.each([
    ['sort=value', '1234'],
    ['sort=-value', '4321'],
    ['sort=value&status=any', '12345'],
    ['sort=value&status=won,lost', '5'],
    ['sort=value&valueMin=200&valueMax=300', '23'],
    ['sort=value&source=inbound&createdFrom=2020-01-01&createdTo=2999-01-01', '1234'],
    ['sort=value&createdTo=2020-01-01', ''],
    ['sort=value&repId=none&teamId=none&followUp=none', '1234'],
    ['sort=value&source=none', ''],
  ])('%s', async (query, names) => {
    expect((await namesOf(query)).join('')).toBe(names);
  });

  it('shows closed deals where a closed stage is named', async () => {
    expect(await namesOf(`stageId=${desk.stage('Closed Won')}`)).toEqual(['5']);
    expect(await namesOf(`stageId=${desk.stage('Proposal')}`)).toEqual(['4']);
    expect(await namesOf(`sort=value&contactId=${desk.contactId}`)).toHaveLength(5);
  });

  it('goes on by cursor, each deal once, though one is changed meanwhile', async () => {
    const first = await list('sort=value&limit=2');
    const second = await list(`sort=value&limit=2&cursor=${encodeURIComponent(first.nextCursor ?? '')}`);
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['Deal 1', 'Deal 2', 'Deal 3', 'Deal 4']);
    expect(second.nextCursor).toBeNull();
  });

  it('calls stages by their present names', async () => {
    const id = desk.stage('Proposal');
    const path = `/v1/pipelines/${desk.pipeline.id}/stages/${id}/name`;
    const renamed = await system.call('sales_ops', 'POST', path, { body: { name: 'Offer' } });
    const after = renamed.headers.get('position') ?? '';
    const found = await system.call('manager', 'GET', `/v1/opportunities?after=${after}&stageId=${id}`);
    expect(found.body.items.map(({ stage }) => stage.name)).toEqual(['Offer']);
  });

  it('says how fresh it is', async () => {
    const { headers } = await system.call('manager', 'GET', `/v1/opportunities?after=${position}`);
    expect(BigInt(headers.get('position') ?? '0')).toBeGreaterThanOrEqual(BigInt(position));
    expect(headers.get('age')).toMatch(/^\d+$/);
    expect(headers.get('incomplete')).toBeNull();
  });

  it.each([
    ['limit=501', 400, 'invalid_request'],
    ['sort=colour', 400, 'invalid_request'],
    ['colour=red', 400, 'unknown_field'],
    ['cursor=nonsense', 400, 'invalid_cursor'],
    ['status=asleep', 400, 'invalid_request'],
    ['after=99999999999999', 503, 'not_reached'],
  ])('refuses %s', async (query, status, code) => {
    const answer = await system.call('manager', 'GET', `/v1/opportunities?${query}`);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers.get('retry-after')).toBe(status === 503 ? '1' : null);
  });
});
