import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OrganizationCredentials } from '#auth';
import { httpCall } from '../support/http-answer.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

describe('another organization', () => {
  let system: System;
  let desk: SalesDesk;
  let other: OrganizationCredentials;
  let dealId: string;
  let position: string;

  beforeAll(async () => {
    system = await startSystem();
    desk = await salesDesk(system);
    const deal = await system.call('manager', 'POST', '/v1/opportunities', {
      body: { contactId: desk.contactId, externalId: 'shared', name: 'Secret deal' },
    });
    dealId = deal.body.id;
    position = deal.headers.get('position') ?? '';
    other = await system.addOrganization('Bolt', { currency: 'EUR', timeZone: 'Europe/Berlin' });
  });

  afterAll(() => system.stop());

  const asOther = (method: string, path: string, body?: object) =>
    httpCall({ url: system.url, token: other.tokens.admin }, method, path, body && { body });

  it.each([
    ['GET', ''],
    ['GET', '/timeline'],
    ['PATCH', ''],
    ['DELETE', ''],
    ['POST', '/advance'],
    ['POST', '/notes'],
  ])('cannot %s a deal%s: it is not there', async (method, path) => {
    const body = method === 'GET' ? undefined : path === '/notes' ? { text: 'x' } : {};
    const answer = await asOther(method, `/v1/opportunities/${dealId}${path}`, body);
    expect([answer.status, answer.body.code]).toEqual([404, 'opportunity_not_found']);
    expect(JSON.stringify(answer.body)).not.toContain('Secret');
  });

  it('cannot name a contact, a pipeline or a stage of it', async () => {
    const contact = await asOther('POST', '/v1/opportunities', { contactId: desk.contactId });
    expect([contact.status, contact.body.code]).toEqual([404, 'contact_not_found']);
    const own = await asOther('POST', '/v1/contacts', { name: 'Own' });
    const body = { contactId: own.body.id, pipelineId: desk.pipeline.id };
    expect((await asOther('POST', '/v1/opportunities', body)).body.code).toBe('pipeline_not_found');
    expect((await asOther('GET', `/v1/pipelines/${desk.pipeline.id}`)).status).toBe(404);
    expect((await asOther('GET', `/v1/pipelines/${desk.pipeline.id}/summary`)).status).toBe(404);
    expect((await asOther('GET', `/v1/contacts/${desk.contactId}`)).status).toBe(404);
    expect((await asOther('PATCH', `/v1/contacts/${desk.contactId}`, { name: 'x' })).status).toBe(404);
  });

  it('has its own lists, currency and external ids', async () => {
    const list = await asOther('GET', `/v1/opportunities?status=any&after=${position}`);
    expect(list.body.items).toEqual([]);
    const contact = await asOther('POST', '/v1/contacts', { name: 'Own' });
    const deal = await asOther('POST', '/v1/opportunities', { contactId: contact.body.id, externalId: 'shared' });
    expect(deal.status).toBe(201);
    expect(deal.body).toMatchObject({ value: { amount: 0, currency: 'EUR' } });
    expect(deal.body.id).not.toBe(dealId);
  });

  it('cannot take its id for a new deal', async () => {
    const contact = await asOther('POST', '/v1/contacts', { name: 'Own' });
    const deal = await asOther('POST', '/v1/opportunities', { id: dealId, contactId: contact.body.id });
    expect(deal.status).toBe(201);
    const mine = await system.call(
      'manager',
      'GET',
      `/v1/opportunities/${dealId}?after=${deal.headers.get('position')}`,
    );
    expect(mine.body.name).toBe('Secret deal');
  });
});
