import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

describe('an external id', () => {
  let system: System;
  let desk: SalesDesk;

  beforeAll(async () => {
    system = await startSystem();
    desk = await salesDesk(system);
  });

  afterAll(() => system.stop());

  const create = (externalId: string, fields: object = {}) =>
    system.call('manager', 'POST', '/v1/opportunities', { body: { contactId: desk.contactId, externalId, ...fields } });

  it('makes a record once: afterwards it answers with the one that is there', async () => {
    const first = await create('a', { name: 'First' });
    const second = await create('a', { name: 'Second' });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
  });

  it('makes it once at the same moment as well', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => create('moment')));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('finds its deal in a list', async () => {
    const deal = await create('listed');
    const after = deal.headers.get('position') ?? '';
    const list = await system.call('manager', 'GET', `/v1/opportunities?externalId=listed&after=${after}`);
    expect(list.body.items).toMatchObject([{ id: deal.body.id }]);
  });

  it('is free again once its record is deleted', async () => {
    const first = await create('again');
    await system.call('manager', 'DELETE', `/v1/opportunities/${first.body.id}`);
    const second = await create('again');
    expect(second.status).toBe(201);
    expect(second.body.id).not.toBe(first.body.id);
  });

  it.each(['contacts', 'accounts'])('is one per kind of record: %s have their own', async (kind) => {
    await create('same');
    const make = () => system.call('manager', 'POST', `/v1/${kind}`, { body: { name: 'Acme', externalId: 'same' } });
    const [first, second] = [await make(), await make()];
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toEqual(first.body);
  });
});
