import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memberIdOf, type PrincipalRole, principalRoles } from '#auth';
import { decodePaths } from '../support/answer-codec.js';
import { httpCall } from '../support/http-answer.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

const unknownId = '00000000-0000-4000-8000-000000000000';
const ladder: readonly PrincipalRole[] = ['setter', 'closer', 'manager', 'sales_ops', 'admin'];
const from = (role: PrincipalRole) => ladder.slice(ladder.indexOf(role));

/** Who may do what, by spec "domain" §8: the first pattern that fits. */
const table: readonly (readonly [route: RegExp, roles: readonly PrincipalRole[]])[] = [
  [/^get \/v1\/(pipelines\/[^/]+\/summary|analytics)/, [...from('closer'), 'auditor', 'service']],
  [/^get \/v1\/pipelines\/[^/]+\/events/, [...from('closer'), 'auditor', 'service', 'agent']],
  [/^get \/v1\/(events|organization|pipelines|members|teams)/, principalRoles],
  [/^get \/v1\/(contacts|accounts)/, [...from('setter'), 'auditor', 'service', 'agent']],
  [/^get \/v1\/opportunities/, [...from('closer'), 'auditor', 'service', 'agent']],
  [/^delete \/v1\/opportunities\/[^/]+$/, [...from('manager'), 'service']],
  [/^\w+ \/v1\/opportunities/, [...from('closer'), 'service']],
  [/^\w+ \/v1\/contacts/, [...from('setter'), 'service']],
  [/^\w+ \/v1\/accounts/, [...from('closer'), 'service']],
  [/^\w+ \/v1\/(pipelines|imports)/, [...from('sales_ops'), 'service']],
  [/^\w+ \/v1\/(organization|members|teams)/, ['admin', 'service']],
];

describe('access', () => {
  let system: System;
  let desk: SalesDesk;
  let routes: readonly (readonly [method: string, path: string])[];

  beforeAll(async () => {
    system = await startSystem();
    desk = await salesDesk(system);
    const document = await fetch(`${system.url}/docs-json`).then((answer) => answer.text());
    const { paths } = decodePaths(document);
    routes = Object.entries(paths).flatMap(([path, methods]) =>
      path.startsWith('/v1/') ? Object.keys(methods).map((method) => [method, path] as const) : [],
    );
  });

  afterAll(() => system.stop());

  const ask = (token: string | null, method: string, path: string) => {
    const url = path.replace(/\{\w+\}/g, unknownId);
    const call = method === 'get' ? {} : { body: {} };
    return httpCall({ url: system.url, token }, method.toUpperCase(), url, call);
  };

  it.each(principalRoles)('of %s is what the table of roles says, route by route', async (role) => {
    expect(routes.length).toBeGreaterThan(60);
    for (const [method, path] of routes) {
      const [, roles] = table.find(([pattern]) => pattern.test(`${method} ${path}`)) ?? [];
      const { status, body } = await ask(system.tokenOf(role), method, path);
      const refusal = role === 'agent' && method !== 'get' ? 'agent_jobs_not_available' : 'forbidden';
      const found = status === 403 ? body.code : status === 401 ? 'unauthorized' : 'let in';
      expect([method, path, found]).toEqual([method, path, roles?.includes(role) ? 'let in' : refusal]);
    }
  });

  it('needs a token that is known', async () => {
    for (const [method, path] of routes) {
      expect((await ask(null, method, path)).status).toBe(401);
      expect((await ask(`ds_admin_${'A'.repeat(43)}`, method, path)).status).toBe(401);
    }
    const basic = await httpCall({ url: system.url, token: null }, 'GET', '/v1/pipelines', {
      headers: { authorization: `Basic ${system.tokenOf('admin')}` },
    });
    expect([basic.status, basic.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
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
      (await system.call('closer', method, `/v1/opportunities/${path}`, body && { body })).status;
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
    expect(await statusOf('POST', `${free.id}/team`, { teamId: other })).toBe(403);
    const summary = (role: PrincipalRole) =>
      system.call(role, 'GET', `/v1/pipelines/${pipelineId}/summary?after=${after}`);
    expect((await summary('closer')).body).toMatchObject({ open: { count: 2 } });
    expect((await summary('manager')).body).toMatchObject({ open: { count: 3 } });
  });
});
