import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { httpCall, type HttpAnswer } from '../support/http-answer.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

describe('a command sent twice with one key', () => {
  let system: System;
  let desk: SalesDesk;

  beforeAll(async () => {
    system = await startSystem({ apis: 2 });
    desk = await salesDesk(system);
  });

  afterAll(() => system.stop());

  const send = (api: number, path: string, body: object, key: string): Promise<HttpAnswer> =>
    httpCall({ url: system.urlOf(api), token: system.tokenOf('manager') }, 'POST', `/v1/opportunities${path}`, {
      body,
      headers: { 'idempotency-key': key },
    });

  const essence = ({ status, headers, body }: HttpAnswer) => [
    status,
    headers.get('etag'),
    headers.get('position'),
    body,
  ];

  const eventsWith = async (key: string) =>
    (await system.events()).filter(({ metadata }) => metadata.idempotencyKey === key).map(({ event }) => event.type);

  /** Each path with its body: a change, a creation, one with an external id, and one that changes nothing. */
  const commands = async (): Promise<
    readonly (readonly [name: string, path: string, body: object, events: string[]])[]
  > => {
    const { contactId } = desk;
    const [changed, unchanged] = [await desk.deal(), await desk.deal()];
    return [
      ['change', `/${changed.id}/advance`, {}, ['stage_advanced']],
      ['creation', '', { contactId }, ['pipeline_created']],
      ['external', '', { contactId, externalId: `x-${changed.id}` }, ['pipeline_created']],
      ['nothing', `/${unchanged.id}/stage`, { stageId: desk.stage('Lead') }, ['command_noted']],
    ];
  };

  it('at the same moment, to two APIs, has one effect and one answer', async () => {
    for (const [name, path, body, events] of await commands()) {
      const twins = await Promise.all([0, 1, 0, 1].map((api) => send(api, path, body, `twin-${name}`)));
      expect(new Set(twins.map((answer) => JSON.stringify(essence(answer)))).size).toBe(1);
      expect(twins[0]?.status).toBe(path === '' ? 201 : 200);
      expect(await effects(`twin-${name}`)).toEqual(events);
    }
  });

  it('again after the API was killed at some point between, has one effect and the first answer', async () => {
    for (const [name, path, body, events] of await commands()) {
      for (const afterMs of [1, 6]) {
        const key = `kill-${name}-${afterMs}`;
        const lost = send(0, path, { ...body, ...(name === 'external' && { externalId: key }) }, key).catch(() => null);
        await new Promise((resolve) => setTimeout(resolve, afterMs));
        await system.api(0).kill();
        const first = await lost;
        await system.startApi(0);
        const retried = await send(0, path, { ...body, ...(name === 'external' && { externalId: key }) }, key);
        const again = await send(1, path, { ...body, ...(name === 'external' && { externalId: key }) }, key);
        expect(essence(again)).toEqual(essence(retried));
        if (first) expect(essence(retried)).toEqual(essence(first));
        expect(await effects(key)).toEqual(events);
      }
    }
  }, 120_000);

  /** The reservation of an external id is part of the same command. */
  const effects = async (key: string) => (await eventsWith(key)).filter((type) => type !== 'external_id_reserved');

  it('keeps two APIs that write one deal in step: every advance is there once', async () => {
    const deal = await desk.deal();
    const tags = Array.from({ length: 20 }, (_, n) => `tag-${n}`);
    const answers = await Promise.all(tags.map((tag, n) => send(n % 2, `/${deal.id}/tags`, { tag }, tag)));
    const won = answers.filter(({ status }) => status === 200).length;
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    const events = (await system.events()).filter(
      ({ streamId, event }) => streamId === deal.id && event.type === 'tagged',
    );
    expect(events).toHaveLength(won);
    const retried = await Promise.all(tags.map((tag, n) => send(n % 2, `/${deal.id}/tags`, { tag }, `${tag}-again`)));
    expect(retried.some(({ status }) => status === 200)).toBe(true);
    const present = await send(0, `/${deal.id}/rank`, { rank: 'a' }, 'rank');
    expect(new Set(present.body.tags).size).toBe(present.body.tags.length);
  });
});
