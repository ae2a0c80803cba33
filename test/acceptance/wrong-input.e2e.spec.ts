import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type HttpAnswer } from '../support/http-answer.js';
import { type SalesDesk, salesDesk, stageOf } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

const unknownId = '00000000-0000-4000-8000-000000000000';
const usd = (amount: number) => ({ amount, currency: 'USD' });

describe('wrong input', () => {
  let system: System;
  let desk: SalesDesk;

  beforeAll(async () => {
    system = await startSystem({ reactor: false }); // its checkpoints move the head of the log
    desk = await salesDesk(system);
  });

  afterAll(() => system.stop());

  const create = (body: unknown, headers = {}) =>
    system.call('manager', 'POST', '/v1/opportunities', { body, headers });

  /** The right status and code, advice, and not one event. */
  async function refused(call: () => Promise<HttpAnswer>, status: number, code: string): Promise<HttpAnswer> {
    const log = await system.log();
    const head = await log.headPosition();
    const answer = await call();
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ type: `/problems/${code}`, status });
    expect(answer.body.detail).toMatch(/\w{3}/);
    expect(answer.body.detail).not.toMatch(/[{}]/);
    expect(await log.headPosition()).toBe(head);
    return answer;
  }

  it('an unknown field is refused by name', async () => {
    const { body } = await refused(() => create({ contactId: desk.contactId, colour: 'red' }), 400, 'unknown_field');
    expect(body.errors).toMatchObject([{ pointer: '/colour' }]);
  });

  it('a wrong type is pointed at', async () => {
    const wrong = { contactId: desk.contactId, value: { amount: 1.5, currency: 'USD' } };
    const { body } = await refused(() => create(wrong), 400, 'invalid_request');
    expect(body.errors).toMatchObject([{ pointer: '/value/amount' }]);
  });

  it.each([
    ['no JSON', '{"contactId":', 'malformed_json'],
    ['__proto__', '{"__proto__":{"admin":true}}', 'malformed_json'],
    ['a constructor', '{"constructor":{"prototype":{}}}', 'malformed_json'],
    ['an array', '[]', 'invalid_request'],
    ['null', 'null', 'invalid_request'],
    ['a name that every object has', '{"toString":1}', 'unknown_field'],
    ['half a character', '{"name":"\\ud800"}', 'invalid_request'],
    ['a body as deep as a well', `{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'invalid_request'],
    ['30 February', '{"followUpAt":"2026-02-30T09:00:00Z"}', 'invalid_request'],
    ['a year of five digits', '{"followUpAt":"9999-12-31T23:59:59-14:00"}', 'invalid_request'],
    ['several values', '{"value":[{"amount":1,"currency":"USD"}]}', 'invalid_request'],
    ['null as a text', `{"contactId":"${unknownId}","name":null}`, 'invalid_request'],
  ])('%s', async (_, body, code) => {
    await refused(() => create(body), 400, code);
  });

  it('a body that is not JSON, or too large', async () => {
    await refused(() => create('a=b', { 'content-type': 'application/x-www-form-urlencoded' }), 415, 'not_json');
    await refused(() => create({ name: 'x'.repeat(300_000) }), 413, 'too_large');
  });

  it('a missing contact, and one that is not there', async () => {
    await refused(() => create({}), 422, 'contact_required');
    await refused(() => create({ contactId: unknownId }), 404, 'contact_not_found');
    await refused(() => create({ contactId: unknownId, externalId: 'reserves nothing' }), 404, 'contact_not_found');
    await refused(() => create({ withoutContact: true }), 422, 'contact_required');
  });

  it('a deal created straight in a won stage', async () => {
    const won = { contactId: desk.contactId, stageId: desk.stage('Closed Won') };
    const { body } = await refused(() => create(won), 422, 'not_active_stage');
    expect(body.detail).toContain('Lead');
  });

  it('a stage of another pipeline', async () => {
    const other = await system.call('admin', 'POST', '/v1/pipelines', { body: { preset: 'Demo-led sales' } });
    const deal = await desk.deal();
    const move = () => desk.write(deal, 'stage', { stageId: stageOf(other.body, 'Proposal Sent') });
    await refused(move, 422, 'stage_not_in_pipeline');
  });

  it('a value on a lost deal, below zero, in another currency', async () => {
    const deal = await desk.deal();
    await refused(() => desk.write(deal, 'value', { value: usd(-1) }), 422, 'value_out_of_range');
    await refused(() => desk.write(deal, 'value', { value: { amount: 1, currency: 'EUR' } }), 422, 'currency_mismatch');
    await refused(() => desk.write(deal, 'upsell', { amount: usd(0) }), 422, 'amount_not_positive');
    await desk.write(deal, 'stage', { stageId: desk.stage('Closed Lost') });
    const { body } = await refused(() => desk.write(deal, 'value', { value: usd(5) }), 409, 'not_open');
    expect(body.detail).toContain('lost');
  });

  it('a status where the stage decides it names the stages that would do it', async () => {
    const deal = await desk.deal();
    const { body } = await refused(() => desk.write(deal, 'won'), 409, 'status_follows_stage');
    expect(body.detail).toContain('Closed Won');
  });

  it('an If-Match that is stale, or is none', async () => {
    const deal = await desk.deal();
    await desk.write(deal, 'advance');
    await refused(() => desk.write(deal, 'advance', {}, { 'if-match': '"0"' }), 412, 'stale_revision');
    await refused(() => desk.write(deal, 'advance', {}, { 'if-match': '0' }), 400, 'invalid_header');
  });

  it('a key that was used for another body', async () => {
    const deal = await desk.deal();
    const key = { 'idempotency-key': 'value-1' };
    await desk.write(deal, 'value', { value: usd(5) }, key);
    await refused(() => desk.write(deal, 'value', { value: usd(6) }, key), 422, 'key_reused');
    await refused(() => desk.write(deal, 'value', { value: usd(6) }, { 'idempotency-key': '' }), 400, 'invalid_header');
  });

  it('a time that the caller may not give, or that is yet to come', async () => {
    const deal = await desk.deal();
    const past = { occurredAt: '2020-01-01T00:00:00Z' };
    await refused(() => desk.write(deal, 'advance', past), 403, 'backdate_not_allowed');
    const future = { occurredAt: '2999-01-01T00:00:00Z' };
    const advance = () => system.call('admin', 'POST', `/v1/opportunities/${deal.id}/advance`, { body: future });
    await refused(advance, 422, 'occurred_in_future');
  });

  it('an id that is none, and one of nothing', async () => {
    await refused(() => desk.write({ id: 'x' }, 'advance'), 404, 'opportunity_not_found');
    await refused(() => desk.write({ id: unknownId }, 'advance'), 404, 'opportunity_not_found');
  });

  it('an id that is taken, in whichever case it is written', async () => {
    const { id } = await desk.deal();
    await refused(() => create({ contactId: desk.contactId, id: id.toUpperCase() }), 409, 'already_exists');
    expect((await desk.write({ id: id.toUpperCase() }, 'advance')).body.id).toBe(id);
    expect((await create({ contactId: desk.contactId.toUpperCase() })).body).toMatchObject({
      contactId: desk.contactId,
    });
  });

  it('a figure that cannot be filtered so', async () => {
    const ask = () => system.call('manager', 'GET', `/v1/pipelines/${desk.pipeline.id}/summary?repId=none`);
    await refused(ask, 422, 'filter_not_supported');
  });
});
