import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AnswerBody } from '../support/answer-codec.js';
import { flushRedis } from '../support/flush-redis.js';
import { until } from '../support/projecting.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';
import { type Arrival, isGenuine, WebhookReceiver } from '../support/webhook-receiver.js';

describe('webhooks', () => {
  let receiver: WebhookReceiver;
  let system: System;
  let desk: SalesDesk;

  beforeAll(async () => {
    receiver = await WebhookReceiver.start();
    const retries = { DEALSTREAM_WEBHOOK_RETRIES: '0.2,0.4,1', DEALSTREAM_WEBHOOK_TIMEOUT_SECONDS: '0.5' };
    system = await startSystem({ env: { DEALSTREAM_WEBHOOK_HOSTS: receiver.host, ...retries } });
    desk = await salesDesk(system);
  });

  afterAll(async () => {
    await system.stop();
    receiver.stop();
  });

  const ask = async (method: string, path: string, body?: object): Promise<AnswerBody> => {
    const answer = await system.call('sales_ops', method, `/v1/webhooks${path}`, body ? { body } : {});
    expect([path, answer.status, answer.body.code]).toEqual([path, expect.any(Number), undefined]);
    return answer.body;
  };

  /** A new webhook of a path, and the id by which it is known. */
  const webhook = async (path: string, fields: object = {}): Promise<string> => {
    const body = { name: path, url: receiver.url(path), eventTypes: ['*'], ...fields };
    return (await ask('POST', '', body)).id;
  };

  const secretOf = async (id: string): Promise<string> => {
    await until(async () => (await system.call('sales_ops', 'GET', `/v1/webhooks/${id}/secret`)).status === 200);
    return (await ask('GET', `/${id}/secret`)).secret;
  };

  const listed = async (id: string): Promise<AnswerBody | undefined> =>
    (await ask('GET', '')).items.find((one) => one.id === id);

  const deliveries = async (id: string, state: string): Promise<readonly AnswerBody[]> =>
    (await ask('GET', `/${id}/deliveries?state=${state}`)).items;

  const types = (arrivals: readonly Arrival[]): readonly string[] => arrivals.map(({ event }) => event.type);

  it('tell of each event in the order of its record, signed, with what changed and what it was', async () => {
    const id = await webhook('/whole', { eventTypes: ['pipeline_created', 'renamed', 'tagged', 'closed_won'] });
    const deal = await desk.deal({ name: 'Ten seats' });
    await desk.write(deal, 'tags', { tag: 'hot' });
    await desk.write(deal, 'name', { name: 'Twelve seats', why: 'They are twelve.' });
    await desk.write(deal, 'notes', { text: 'Nobody is told of this.' });
    await desk.write(deal, 'stage', { stageId: desk.stage('Closed Won') });
    const arrivals = await receiver.received('/whole', 4);
    expect(types(arrivals)).toEqual(['pipeline_created', 'tagged', 'renamed', 'closed_won']);
    const [created, , renamed, won] = arrivals.map(({ event }) => event);
    const organization = system.credentials.organizationId;
    expect(renamed).toMatchObject({
      specversion: '1.0',
      source: `urn:dealstream:${organization}`,
      subject: `opportunity/${deal.id}`,
      dataschema: 'urn:dealstream:schema:renamed:1',
      revision: 2,
      actorkind: 'user',
      data: {
        change: { name: 'Twelve seats', previous: 'Ten seats' },
        current: { name: 'Twelve seats' },
        previous: { name: 'Ten seats' },
        why: 'They are twelve.',
      },
    });
    expect(created?.data).toMatchObject({ current: { name: 'Ten seats', status: 'open' }, previous: null });
    expect(won?.data).toMatchObject({ current: { status: 'won' }, previous: { status: 'open', closedAt: null } });
    const stored = (await system.events()).filter(({ event, streamId }) => {
      return streamId === deal.id && types(arrivals).includes(event.type);
    });
    expect(arrivals.map((arrival) => arrival.id)).toEqual(stored.map((event) => event.id));
    const secret = await secretOf(id);
    expect(arrivals.map((arrival) => isGenuine(arrival, secret))).toEqual([true, true, true, true]);
    await ask('DELETE', `/${id}`, {});
  });

  it('tell of the records that the filter names alone, those that leave included', async () => {
    const simple = await system.call('admin', 'POST', '/v1/pipelines', { body: { preset: 'Simple sales' } });
    const filter = { pipelineId: simple.body.id };
    const id = await webhook('/filtered', { eventTypes: ['pipeline_created', 'pipeline_changed', 'tagged'], filter });
    const [inside, outside] = [await desk.deal({ pipelineId: filter.pipelineId }), await desk.deal()];
    for (const deal of [outside, inside]) await desk.write(deal, 'tags', { tag: 'hot' });
    await desk.write(inside, 'pipeline', { pipelineId: desk.pipeline.id });
    await desk.write(inside, 'tags', { tag: 'cold' });
    await desk.write(outside, 'pipeline', { pipelineId: filter.pipelineId });
    const arrivals = await receiver.received('/filtered', 4);
    const of = ({ id: deal }: { readonly id: string }) =>
      types(arrivals.filter(({ event }) => event.subject === `opportunity/${deal}`));
    expect(of(inside)).toEqual(['pipeline_created', 'tagged', 'pipeline_changed']);
    expect(of(outside)).toEqual(['pipeline_changed']);
    await ask('DELETE', `/${id}`, {});
  });

  it('try again what is not taken, in the order of the record and beside all others, and give it up in the end', async () => {
    const [sick, well] = [await desk.deal(), await desk.deal()];
    const isOf = ({ event }: Arrival, { id: deal }: { readonly id: string }) => event.subject === `opportunity/${deal}`;
    const refused: { type: string | null } = { type: 'tagged' };
    receiver.reply = (arrival) => {
      if (arrival.path !== '/sick' || !isOf(arrival, sick)) return 200;
      if (arrival.event.type === 'renamed')
        return receiver.at('/sick').filter(({ id }) => id === arrival.id).length < 2 ? 503 : 200;
      return arrival.event.type === refused.type ? 500 : 200;
    };
    const id = await webhook('/sick', { eventTypes: ['renamed', 'tagged', 'untagged', 'note_logged'] });
    await desk.write(sick, 'name', { name: 'One' });
    await desk.write(sick, 'tags', { tag: 'hot' });
    await desk.write(sick, 'notes', { text: 'It waits behind the tag.' });
    await desk.write(well, 'name', { name: 'Two' });
    await desk.write(well, 'notes', { text: 'It does not.' });
    await until(async () => (await deliveries(id, 'waiting')).length === 1);
    await until(() => Promise.resolve(types(receiver.firstAt('/sick').filter((one) => isOf(one, well))).length === 2));
    expect(types(receiver.firstAt('/sick').filter((one) => isOf(one, sick)))).toEqual(['renamed', 'tagged']);

    await until(async () => (await deliveries(id, 'dead')).length === 1);
    await until(() => Promise.resolve(receiver.firstAt('/sick').filter((one) => isOf(one, sick)).length === 3));
    const told = receiver.firstAt('/sick').filter((one) => isOf(one, sick));
    expect(types(told)).toEqual(['renamed', 'tagged', 'note_logged']);
    const [dead] = await deliveries(id, 'dead');
    expect(dead).toMatchObject({ id: told[1]?.id, state: 'dead', eventType: 'tagged', status: 500 });
    expect(receiver.at('/sick').filter((one) => one.id === dead?.id).length).toBeGreaterThan(2);

    const retry = `/${id}/deliveries/${dead?.id ?? ''}/retry`;
    expect(await ask('POST', retry, {})).toMatchObject({ taken: false, status: 500 });
    refused.type = null;
    await flushRedis(system.redis.port);
    expect(await ask('POST', retry, {})).toMatchObject({ taken: true, status: 200 });
    const again = await system.call('sales_ops', 'POST', `/v1/webhooks${retry}`, { body: {} });
    expect([again.status, again.body.code]).toEqual([409, 'delivery_not_dead']);
    await until(async () => (await system.call('sales_ops', 'GET', '/v1/webhooks')).status === 200);
    await until(async () => (await deliveries(id, 'dead')).length === 0);
    await ask('DELETE', `/${id}`, {});
  });

  it('tell everything after a position once more, with the same ids, and what had been given up is dead no more', async () => {
    const deal = await desk.deal();
    receiver.reply = ({ path, event }) => (path === '/replayed' && event.type === 'tagged' ? 500 : 200);
    const id = await webhook('/replayed', { eventTypes: ['tagged', 'untagged', 'renamed'] });
    await desk.write(deal, 'tags', { tag: 'hot' });
    await desk.write(deal, 'name', { name: 'One' });
    await until(async () => (await deliveries(id, 'dead')).length === 1);
    await receiver.received('/replayed', 2);
    receiver.reply = () => 200;
    const before = receiver.at('/replayed').length;
    const [tagged] = receiver.firstAt('/replayed').map(({ event }) => event);
    expect(await ask('POST', `/${id}/replay`, { from: `${Number(tagged?.position) - 1}` })).toMatchObject({
      replay: 1,
    });
    await until(() => Promise.resolve(receiver.at('/replayed').length >= before + 2));
    const again = receiver.at('/replayed').slice(before);
    expect(types(again)).toEqual(['tagged', 'renamed']);
    expect(again.map((arrival) => arrival.id)).toEqual(receiver.firstAt('/replayed').map((arrival) => arrival.id));
    await until(async () => (await deliveries(id, 'dead')).length === 0);
    await ask('DELETE', `/${id}`, {});
  });

  it('are disabled where the endpoint is gone, and told again of what happens once they are enabled', async () => {
    receiver.reply = ({ path }) => (path === '/gone' ? 410 : 200);
    const id = await webhook('/gone', { eventTypes: ['pipeline_created'] });
    await desk.deal({ name: 'Missed' });
    await until(async () => (await listed(id))?.disabled === 'gone');
    await desk.deal({ name: 'Missed, too' });
    receiver.reply = () => 200;
    const before = receiver.at('/gone').length;
    await ask('POST', `/${id}/enable`, {});
    const deal = await desk.deal({ name: 'Told' });
    await until(() => Promise.resolve(receiver.at('/gone').length > before));
    expect(
      receiver
        .at('/gone')
        .slice(before)
        .map(({ event }) => event.subject),
    ).toEqual([`opportunity/${deal.id}`]);
    await ask('DELETE', `/${id}`, {});
  });

  it('wait for an endpoint that hangs no longer than they are told, and tell it again', async () => {
    let silent = true;
    receiver.reply = ({ path }) => (path === '/hangs' && silent ? 'silence' : 200);
    const id = await webhook('/hangs', { eventTypes: ['pipeline_created'] });
    await desk.deal();
    await until(async () => (await deliveries(id, 'waiting')).length === 1);
    expect((await deliveries(id, 'waiting'))[0]).toMatchObject({ status: null, problem: 'timed_out' });
    silent = false;
    await until(async () => (await deliveries(id, 'waiting')).length === 0);
    expect(await deliveries(id, 'dead')).toEqual([]);
    await ask('DELETE', `/${id}`, {});
  });

  it('are signed with the old secret, too, once there is a new one', async () => {
    const id = await webhook('/rotated', { eventTypes: ['pipeline_created'] });
    const old = await secretOf(id);
    const rotated = await ask('POST', `/${id}/secret`, {});
    expect(rotated).toMatchObject({ version: 2, previous: [{ version: 1, secret: old }] });
    const again = await ask('POST', `/${id}/secret`, {});
    expect(again).toMatchObject({ version: 3, previous: [{ version: 2 }, { version: 1, secret: old }] });
    expect(await ask('POST', `/${id}/test`, {})).toMatchObject({ taken: true, status: 200 });
    const [test] = await receiver.received('/rotated', 1);
    expect(test?.event).toMatchObject({ type: 'webhook_tested', subject: `webhooks/${id}` });
    expect(test && [old, rotated.secret, again.secret, 'whsec_AAAA'].map((secret) => isGenuine(test, secret))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    await ask('DELETE', `/${id}`, {});
  });

  it.each([
    ['http://warehouse.example/in', 'webhook_url_not_allowed'],
    ['https://10.0.0.1/in', 'webhook_url_not_allowed'],
    ['https://169.254.169.254/latest/meta-data', 'webhook_url_not_allowed'],
    ['http://127.0.0.1:1/in', 'webhook_url_not_allowed'],
  ])('cannot lead to %s', async (url, code) => {
    const body = { name: url, url, eventTypes: ['*'] };
    const answer = await system.call('sales_ops', 'POST', '/v1/webhooks', { body });
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  it('tell nobody of tokens, and of types that nobody knows', async () => {
    const { items } = await ask('GET', '/event-types');
    expect(items).toEqual(expect.arrayContaining(['closed_won', 'contact_created', 'message_received']));
    expect(items).not.toEqual(expect.arrayContaining(['token_issued']));
    const body = { name: 'Tokens', url: receiver.url('/tokens'), eventTypes: ['token_issued'] };
    const answer = await system.call('sales_ops', 'POST', '/v1/webhooks', { body });
    expect([answer.status, answer.body.code]).toEqual([422, 'event_type_unknown']);
  });
});
