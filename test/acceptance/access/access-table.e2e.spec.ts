import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routesOfApi } from '../../support/api-routes.js';
import { type HttpAnswer, httpCall } from '../../support/http-answer.js';
import { inParallel } from '../../support/in-parallel.js';
import { startSystem, type System } from '../../support/system.js';
import { type Case, casesOf, expectedOf, hasBody, isOutdated, nowhere } from './cases.js';
import { type Asking, everybody, rights } from './rights.js';
import { table } from './routes.js';
import { type Furnished, furnish, ofDeals, ofForeignTeam, ofOther } from './two-organizations.js';

/** Requests at once. */
const most = 16;
/** Milliseconds for hundreds of requests on a machine that has other things to do. */
const patience = 180_000;
/** Of no record: whoever is let in hears that the record changed since. */
const oldRevision = { 'if-match': '"999999"' };

describe('the table of access', () => {
  let system: System;
  let own: Furnished;
  let other: Furnished;
  let cases: readonly Case[];
  const tokens = new Map<string, string | null>();

  beforeAll(async () => {
    system = await startSystem();
    const { organizationId } = await system.addOrganization(ofOther);
    [own, other] = [
      await furnish(system, system.credentials.organizationId),
      await furnish(system, organizationId, ofOther),
    ];
    for (const asking of everybody) tokens.set(asking.name, await tokenOf(asking));
    cases = casesOf(own, other);
    await system.call('admin', 'GET', `/v1/opportunities?after=${other.position}`);
  });

  afterAll(() => system.stop());

  async function tokenOf({ name, role, scopes }: Asking): Promise<string | null> {
    if (role === null || name === role) return role && system.tokenOf(role);
    const { body } = await system.call('admin', 'POST', '/v1/tokens', { body: { name, scopes } });
    return body.token;
  }

  const ask = (asking: Asking, one: Omit<Case, 'path'>): Promise<HttpAnswer> => {
    const { method, row, url } = one;
    const fields = typeof row.body === 'function' ? row.body(own) : row.body;
    const asked = hasBody(row) ? url : `${url}?${new URLSearchParams(Object.entries(fields).map(textOf)).toString()}`;
    return httpCall({ url: system.url, token: tokens.get(asking.name) ?? null }, method, asked, {
      ...(hasBody(row) && { body: fields }),
      ...(isOutdated(one) && { headers: oldRevision }),
      headOnly: row.does === 'streams',
    });
  };

  it('has a row for every route of the router, and no other', async () => {
    expect(Object.keys(table).toSorted()).toEqual((await routesOfApi()).toSorted());
  });

  it.each(everybody)(
    'holds for $name',
    async (asking) => {
      const wrong = await inParallel(cases, most, async (one) => {
        const answer = await ask(asking, one);
        const [expected, got] = [expectedOf(one, asking), outcomeOf(answer)];
        const line = `${one.method} ${one.path} by ${asking.name}, ${one.place}`;
        return [
          ...(got === expected ? [] : [`${line}: expected ${expected}, got ${got}`]),
          ...hiddenFrom(asking).flatMap((mark) => (answer.text.includes(mark) ? [`${line}: shows ${mark}`] : [])),
        ];
      });
      expect(wrong.flat()).toEqual([]);
    },
    patience,
  );

  it(
    'tells a record of another organization, or of a team that is not seen, from none at all nowhere',
    async () => {
      const seen = everybody.filter(({ name }) => ['admin', 'closer', 'service'].includes(name));
      const hidden = seen.flatMap((asking) =>
        cases.filter((one) => expectedOf(one, asking).endsWith('_not_found')).map((one) => ({ asking, one })),
      );
      const told = await inParallel(hidden, most, async ({ asking, one }) => {
        const none = nowhere(one);
        const [there, nobody] = [await ask(asking, one), await ask(asking, none)];
        const same = withoutIds(there, one.url) === withoutIds(nobody, none.url);
        return same ? [] : [`${one.method} ${one.path} by ${asking.name}, ${one.place}: ${there.text} ${nobody.text}`];
      });
      expect(told.flat()).toEqual([]);
    },
    patience,
  );

  it(
    'cannot be got round by another spelling of a path',
    async () => {
      const setter = everybody.filter(({ name }) => ['nobody', 'setter'].includes(name));
      const routes = [...new Map(cases.map((one) => [`${one.method} ${one.path}`, one])).values()];
      const tricks = setter.flatMap((asking) => routes.flatMap((one) => spellings(one, asking)));
      const passed = await inParallel(tricks, most, async ({ asking, one, refusals }) => {
        const { status } = await ask(asking, one);
        return refusals.includes(status) ? [] : [`${one.method} ${one.url} by ${asking.name}: ${status}`];
      });
      expect(passed.flat()).toEqual([]);
    },
    patience,
  );
});

/** What one who was let in hears: done, or what the record or a rule says to it. */
const inside = [200, 201, 202, 207, 302, 409, 412, 422];

const outcomeOf = ({ status, body }: HttpAnswer): string =>
  inside.includes(status) ? 'let in' : body.code || String(status);

/** Words that may stand in no answer to them. */
const hiddenFrom = ({ role }: Asking): readonly string[] => [
  ofOther,
  ...(role === 'closer' ? [ofForeignTeam] : []),
  ...(role === 'setter' || role === null ? [ofDeals] : []),
];

const textOf = ([name, value]: [string, unknown]): [string, string] => [name, String(value)];

/** An answer without what is each request's own: the ids that it named, and its correlation id. */
const withoutIds = ({ status, text, headers }: HttpAnswer, url: string): string =>
  [...url.split('/').filter((part) => part.length === 36), headers.get('correlation-id') ?? '-'].reduce(
    (left, id) => left.replaceAll(id, '…'),
    `${status} ${text}`,
  );

/** Other ways to write the path, and what they may come to for somebody without the right. */
function spellings(one: Case, asking: Asking) {
  const { method, url, row } = one;
  if (
    row.right === 'public' ||
    row.right === 'signed' ||
    (asking.role && rights[row.right].roles.some((role) => role === asking.role))
  )
    return [];
  const refused = asking.role === null ? 401 : 403;
  const upper = url.replace(/^\/v1\/\w/, (start) => start.toUpperCase());
  const others = [`${url}/`, `/${url}`, url.replace('/v1/', '/v1//'), url.replace('/v1/', '/v1%2f'), upper];
  return [
    ...others.map((other) => ({ asking, one: { ...one, url: other }, refusals: [404] })),
    // A parameter at the end takes the slash in: it is the same route.
    { asking, one: { ...one, url: `${url}%2f` }, refusals: [404, refused] },
    ...(method === 'GET' ? [{ asking, one: { ...one, method: 'HEAD' }, refusals: [refused] }] : []),
    { asking, one: { ...one, url: url.replace('/v1/', '/v1/./') }, refusals: [refused] },
  ];
}
