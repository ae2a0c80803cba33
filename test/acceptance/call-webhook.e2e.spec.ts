import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v5 } from 'uuid';
import { type AnswerBody } from '../support/answer-codec.js';
import { flushRedis } from '../support/flush-redis.js';
import { until } from '../support/projecting.js';
import { RuleBook } from '../support/rule-book.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';
import { isGenuine, WebhookReceiver } from '../support/webhook-receiver.js';

const unknownId = '00000000-0000-4000-8000-000000000000';

describe('rules that call a webhook', () => {
  let receiver: WebhookReceiver;
  let system: System;
  let desk: SalesDesk;
  let book: RuleBook;

  beforeAll(async () => {
    receiver = await WebhookReceiver.start();
    const retries = { DEALSTREAM_WEBHOOK_RETRIES: '0.2,0.4,60', DEALSTREAM_WEBHOOK_TIMEOUT_SECONDS: '1' };
    system = await startSystem({ env: { DEALSTREAM_WEBHOOK_HOSTS: receiver.host, ...retries } });
    desk = await salesDesk(system);
    book = new RuleBook(system);
  });

  afterAll(async () => {
    await system.stop();
    receiver.stop();
  });

  /** A webhook of a path that is told of nothing by itself. */
  const webhook = async (path: string, fields: object = {}): Promise<AnswerBody> => {
    const body = { name: path, url: receiver.url(path), eventTypes: [], ...fields };
    return (await system.call('sales_ops', 'POST', '/v1/webhooks', { body })).body;
  };

  const switched = async ({ id }: { readonly id: string }, how: 'disable' | 'enable'): Promise<void> => {
    expect((await system.call('sales_ops', 'POST', `/v1/webhooks/${id}/${how}`, { body: {} })).status).toBe(200);
  };

  const secretOf = async ({ id }: { readonly id: string }): Promise<string> => {
    const read = () => system.call('sales_ops', 'GET', `/v1/webhooks/${id}/secret`);
    await until(async () => (await read()).status === 200);
    return (await read()).body.secret;
  };

  /** A rule that calls webhooks, in their order. */
  const calling = (webhooks: readonly AnswerBody[], fields: object = {}): Promise<AnswerBody> =>
    book.add({
      name: webhooks[0]?.name,
      actions: webhooks.map(({ id }) => ({ type: 'call_webhook', webhookId: id })),
      ...fields,
    });

  /** The first event of the deal. */
  const created = async ({ id }: { readonly id: string }) => {
    const event = (await system.events()).find(({ streamId }) => streamId === id);
    if (!event) throw new Error(`there is no deal ${id}`);
    return event;
  };

  it('have those called that they name, signed, with what they did, and with an id made of rule, event and action', async () => {
    const [named, second, other] = [await webhook('/named'), await webhook('/second'), await webhook('/other')];
    const actions = [
      { type: 'tag', tag: 'seen' },
      { type: 'call_webhook', webhookId: named.id },
      { type: 'mark_won' },
      { type: 'call_webhook', webhookId: second.id },
    ];
    const everything = await webhook('/everything', { eventTypes: ['*'] });
    const rule = await book.add({ name: 'Tell them', actions });
    const deal = await desk.deal({ name: 'Ten seats' });
    const source = await created(deal);
    const [call] = await receiver.received('/named', 1);
    const [next] = await receiver.received('/second', 1);
    expect([call?.id, next?.id]).toEqual([v5(`${rule.id}/1`, source.id), v5(`${rule.id}/3`, source.id)]);
    expect(call && isGenuine(call, await secretOf(named))).toBe(true);
    expect(call && isGenuine(call, await secretOf(second))).toBe(false);
    expect(call?.headers['content-type']).toMatch('application/cloudevents+json');
    expect(call?.event).toMatchObject({
      specversion: '1.0',
      id: call?.id,
      type: 'automation_ran',
      source: `urn:dealstream:${system.credentials.organizationId}`,
      subject: `automationrun/${deal.id}`,
      dataschema: 'urn:dealstream:schema:automation_ran:1',
      actorkind: 'system',
      data: {
        change: {
          ruleId: rule.id,
          rule: 'Tell them',
          opportunityId: deal.id,
          sourceEventId: source.id,
          trigger: { kind: 'event', type: 'pipeline_created' },
          actions: [{ tag: 'seen' }, { webhookId: named.id }, { type: 'mark_won' }, { webhookId: second.id }],
          outcomes: [{ refused: null }, { refused: null }, { refused: 'status_follows_stage' }, { refused: null }],
        },
      },
    });
    await until(() => Promise.resolve(receiver.at('/everything').some(({ event }) => event.type === 'tagged')));
    expect(receiver.at('/everything').filter(({ event }) => event.type === 'automation_ran')).toEqual([]);
    expect(receiver.at('/other')).toEqual([]);
    await book.change(rule, 'remove');
    for (const { id } of [other, everything])
      await system.call('sales_ops', 'DELETE', `/v1/webhooks/${id}`, { body: {} });
  });

  it('have it called once for each deal that a message is about', async () => {
    const rule = await calling([await webhook('/message')], { trigger: { kind: 'event', type: 'message_sent' } });
    const channel = { name: 'Desk', kind: 'sms', address: '+49 30 555123' };
    const channelId = (await system.call('admin', 'POST', '/v1/channels', { body: channel })).body.id;
    const contact = { name: 'Alan', phones: ['+49 30 901820'] };
    const contactId = (await system.call('manager', 'POST', '/v1/contacts', { body: contact })).body.id;
    const deals = [await desk.deal({ contactId }), await desk.deal({ contactId })];
    const message = { contactId, channelId, text: 'Our offer' };
    expect((await system.call('manager', 'POST', '/v1/conversations', { body: message })).status).toBe(201);
    const calls = await receiver.received('/message', 2);
    const subjects = calls.map(({ event }) => event.subject);
    expect(new Set(subjects)).toEqual(new Set(deals.map(({ id }) => `automationrun/${id}`)));
    await book.change(rule, 'remove');
  });

  it('call it with the same id until it takes it, whatever is killed meanwhile', async () => {
    const rule = await calling([await webhook('/killed')]);
    receiver.reply = ({ path }) => (path === '/killed' ? 'silence' : 200);
    const deal = await desk.deal();
    await receiver.received('/killed', 1);
    await system.reactor.kill();
    const before = receiver.at('/killed').length;
    receiver.reply = () => 200;
    await system.startReactor();
    await until(() => Promise.resolve(receiver.at('/killed').length > before));
    const { id } = await created(deal);
    expect(new Set(receiver.at('/killed').map((arrival) => arrival.id))).toEqual(new Set([v5(`${rule.id}/0`, id)]));
    await book.change(rule, 'remove');
  });

  it('call it with the same id in a replay', async () => {
    const called = await webhook('/again');
    const rule = await calling([called]);
    const { position } = await created(await desk.deal());
    const [call] = await receiver.received('/again', 1);
    const body = { from: `${position}` };
    expect((await system.call('sales_ops', 'POST', `/v1/webhooks/${called.id}/replay`, { body })).status).toBe(200);
    await until(() => Promise.resolve(receiver.at('/again').length === 2));
    expect(receiver.at('/again')[1]?.id).toBe(call?.id);
    await book.change(rule, 'remove');
  });

  it('have what is given up listed and retried under the id of the call', async () => {
    const called = await webhook('/sick');
    const rule = await calling([called]);
    receiver.reply = ({ path }) => (path === '/sick' ? 500 : 200);
    await desk.deal();
    const [call] = await receiver.received('/sick', 1);
    const list = () => system.call('sales_ops', 'GET', `/v1/webhooks/${called.id}/deliveries?state=waiting`);
    await until(async () => (await list()).body.items.length === 1);
    expect((await list()).body.items).toMatchObject([{ id: call?.id, eventType: 'automation_ran', status: 500 }]);
    receiver.reply = () => 200;
    await book.change(rule, 'remove');
  });

  it('call nobody about what happened before they were on, nor when history is read again', async () => {
    const called = await webhook('/history');
    const rule = await calling([called], { on: false });
    const before = await desk.deal();
    await book.change(rule, 'on');
    await system.reactor.kill();
    await flushRedis(system.redis.port);
    await system.startReactor();
    const after = await desk.deal();
    const { position } = await book.ended(rule, after);
    await receiver.received('/history', 1);
    await until(async () => (await system.call('sales_ops', 'GET', `/v1/webhooks?after=${position}`)).status === 200);
    expect(receiver.at('/history').map(({ id }) => id)).toEqual([v5(`${rule.id}/0`, (await created(after)).id)]);
    expect((await book.runsOf(rule))[before.id]).toBeUndefined();
    await book.change(rule, 'remove');
  });

  it('say so where the webhook is disabled or removed, and call it no more', async () => {
    const [disabled, removed] = [await webhook('/disabled'), await webhook('/removed')];
    const rule = await calling([disabled, removed]);
    await switched(disabled, 'disable');
    await system.call('sales_ops', 'DELETE', `/v1/webhooks/${removed.id}`, { body: {} });
    const { event } = await book.ended(rule, await desk.deal());
    expect(event.data).toMatchObject({ outcomes: [{ refused: 'webhook_disabled' }, { refused: 'webhook_not_found' }] });
    await switched(disabled, 'enable');
    const again = await desk.deal();
    expect((await book.ended(rule, again)).event.data).toMatchObject({
      outcomes: [{ refused: null }, { refused: 'webhook_not_found' }],
    });
    await receiver.received('/disabled', 1);
    expect(receiver.at('/disabled').map(({ event: { subject } }) => subject)).toEqual([`automationrun/${again.id}`]);
    expect(receiver.at('/removed')).toEqual([]);
    await book.change(rule, 'remove');
  });

  it('are refused where nobody knows the webhook, by its id and its place', async () => {
    const known = await webhook('/known');
    const rule = await calling([known], { on: false });
    const actions = [known.id, unknownId].map((webhookId) => ({ type: 'call_webhook', webhookId }));
    const { on: _, id: __, ...content } = { ...rule, actions, on: false };
    const answers = [
      await system.call('sales_ops', 'POST', '/v1/automations', { body: { ...content, name: 'Other' } }),
      await system.call('sales_ops', 'PUT', `/v1/automations/${rule.id}`, { body: content }),
      await system.call('sales_ops', 'POST', '/v1/automations/try', { body: content }),
    ];
    for (const { body } of answers) {
      expect(body).toMatchObject({ code: 'webhook_not_found', pointer: '/actions/1' });
      expect(body.detail).toContain(unknownId);
    }
    await system.call('sales_ops', 'DELETE', `/v1/webhooks/${known.id}`, { body: {} });
    const on = await system.call('sales_ops', 'POST', `/v1/automations/${rule.id}/on`, { body: {} });
    expect(on.body).toMatchObject({ code: 'webhook_not_found', pointer: '/actions/0' });
    await book.change(rule, 'remove');
  });
});
