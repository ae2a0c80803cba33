import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memberIdOf, type PrincipalRole } from '#auth';
import { httpCall } from '../support/http-answer.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

const unknownId = '00000000-0000-4000-8000-000000000000';

describe('access', () => {
  let system: System;
  let desk: SalesDesk;

  beforeAll(async () => {
    system = await startSystem();
    desk = await salesDesk(system);
  });

  afterAll(() => system.stop());

  it('is by bearer tokens only, of credentials.json or issued', async () => {
    const ask = (authorization: string) =>
      httpCall({ url: system.url, token: null }, 'GET', '/v1/pipelines', { headers: { authorization } });
    const basic = await ask(`Basic ${system.tokenOf('admin')}`);
    expect([basic.status, basic.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect((await ask(`Bearer ds_admin_${'A'.repeat(43)}`)).status).toBe(401);
    expect((await ask(`bearer ${system.tokenOf('admin')}`)).status).toBe(200);
  });

  it.each([
    ['HEAD', '/v1/opportunities', 401],
    ['HEAD', '/v1/opportunities/', 404],
    ['GET', '/v1/opportunities/', 404],
    ['GET', '/V1/opportunities', 404],
    ['GET', '/v1/Opportunities', 404],
    ['GET', '//v1/opportunities', 404],
    ['GET', '/v1%2fopportunities', 404],
    ['GET', '/v1/opportunities%2f', 404],
    ['GET', '/v1/./opportunities', 401],
    ['GET', '/health/../v1/opportunities', 401],
    ['GET', '/health/..%2fv1%2fopportunities', 404],
    ['GET', '/problems/..%2f..%2fv1%2fopportunities', 404],
    ['GET', '/v1/opportunities/%', 404],
    ['OPTIONS', '/v1/opportunities', 404],
  ])('has no way round: %s %s', async (method, path, status) => {
    const answer = await httpCall({ url: system.url, token: null }, method, path);
    expect(answer.status).toBe(status);
  });

  it('of a closer ends at the deals of own teams, own deals and deals without a team', async () => {
    const members = [memberIdOf(system.credentials.organizationId, 'closer')];
    const pipelineId = desk.pipeline.id;
    const team = async (name: string, memberIds: string[]) =>
      (await system.call('admin', 'POST', '/v1/teams', { body: { name, pipelineId, memberIds } })).body.id;
    const [own, other] = [await team('Own', members), await team('Other', [])];
    const [free, mine, theirs] = [
      await desk.deal(),
      await desk.deal({ teamId: own }),
      await desk.deal({ teamId: other }),
    ];
    const closed = await desk.write(theirs, 'advance');
    const after = closed.headers.get('position') ?? '';

    const list = await system.call('closer', 'GET', `/v1/opportunities?after=${after}`);
    expect(new Set(list.body.items.map(({ id }) => id))).toEqual(new Set([free.id, mine.id]));
    const statusOf = async (method: string, path: string, body?: object) =>
      (
        await system.call(
          'closer',
          method,
          path === '' ? '/v1/opportunities' : `/v1/opportunities/${path}`,
          body && { body },
        )
      ).status;
    expect(await statusOf('GET', mine.id)).toBe(200);
    expect(await statusOf('GET', theirs.id)).toBe(404);
    expect(await statusOf('GET', `${theirs.id}/timeline`)).toBe(404);
    expect(await statusOf('GET', `${theirs.id}?asOf=${after}`)).toBe(404);
    expect(await statusOf('POST', `${theirs.id}/advance`, {})).toBe(404);
    expect(await statusOf('PATCH', theirs.id, { name: 'x' })).toBe(404);
    expect(await statusOf('POST', `${mine.id}/advance`, {})).toBe(200);
    expect(await statusOf('POST', `${free.id}/rep`, { repId: members[0] })).toBe(200);
    const manager = memberIdOf(system.credentials.organizationId, 'manager');
    expect(await statusOf('POST', `${free.id}/rep`, { repId: manager })).toBe(403);
    expect(await statusOf('PATCH', free.id, { repId: manager })).toBe(403);
    expect(await statusOf('POST', `${free.id}/team`, { teamId: other })).toBe(403);
    expect(await statusOf('PATCH', mine.id, { teamId: other })).toBe(403);
    const create = (fields: object) => statusOf('POST', '', { contactId: desk.contactId, ...fields });
    expect(await create({ teamId: other, externalId: 'x' })).toBe(403);
    expect(await create({ repId: manager })).toBe(403);
    expect(await create({ repId: unknownId })).toBe(404);
    const summary = (role: PrincipalRole) =>
      system.call(role, 'GET', `/v1/pipelines/${pipelineId}/summary?after=${after}`);
    expect((await summary('closer')).body).toMatchObject({ open: { count: 2 } });
    expect((await summary('manager')).body).toMatchObject({ open: { count: 3 } });
  });

  it('of a closer to a deal that is not seen is that to none, whatever is asked of it', async () => {
    const body = { name: 'Elsewhere', pipelineId: desk.pipeline.id };
    const teamId = (await system.call('admin', 'POST', '/v1/teams', { body })).body.id;
    const unseen = await desk.deal({ teamId, externalId: 'elsewhere' });
    const told = async (id: string, path: string, sent: object, headers = {}) => {
      const answer = await system.call('closer', 'POST', `/v1/opportunities/${id}/${path}`, { body: sent, headers });
      return `${answer.status} ${answer.text}`.replaceAll(id, '…').replace(/"correlationId":"[^"]+"/, '');
    };
    for (const [path, sent, headers] of [
      ['advance', {}, {}],
      ['advance', {}, { 'if-match': '"9"' }],
      ['advance', {}, { 'idempotency-key': 'unseen' }],
      ['value', { value: { amount: 5, currency: 'XXX' } }, {}],
      ['stage', { stageId: unknownId }, {}],
      ['value', { value: 'much' }, {}],
    ] as const) {
      expect(await told(unseen.id, path, sent, headers)).toBe(await told(unknownId, path, sent, headers));
    }
    for (const [role, id] of [
      ['closer', unseen.id],
      ['manager', unknownId],
    ] as const) {
      const edit = { body: {}, headers: { 'idempotency-key': `nothing-${role}` } };
      const refused = await system.call(role, 'PATCH', `/v1/opportunities/${id}`, edit);
      expect([refused.status, refused.body.code]).toEqual([404, 'opportunity_not_found']);
    }
    const noted = (await system.events()).filter(({ metadata }) => metadata.idempotencyKey?.startsWith('nothing-'));
    expect(noted).toEqual([]);
    const taken = await system.call('closer', 'POST', '/v1/opportunities', {
      body: { contactId: desk.contactId, externalId: 'elsewhere' },
    });
    expect([taken.status, taken.body.code]).toEqual([409, 'external_id_taken']);
  });
});
