import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memberIdOf } from '#auth';
import { type HttpAnswer, httpCall } from '../support/http-answer.js';
import { until } from '../support/projecting.js';
import { startSystem, type System } from '../support/system.js';

describe('tokens', () => {
  let system: System;
  let ada: string;
  const key = (n: number) => ({ 'idempotency-key': `tokens-${n}` });

  beforeAll(async () => {
    system = await startSystem({ apis: 2 });
    ada = (await system.call('admin', 'POST', '/v1/members', { body: { name: 'Ada', role: 'setter' } })).body.id;
  });

  afterAll(() => system.stop());

  const issue = (path: string, body: object, headers = {}): Promise<HttpAnswer> =>
    system.call('admin', 'POST', `/v1/${path}`, { body, headers });
  const issueToAda = (name: string) => issue(`members/${ada}/tokens`, { name });
  const ask = (token: string, path: string, api = 0) => httpCall({ url: system.urlOf(api), token }, 'GET', path);

  /** Asks every API until it answers so. */
  const becomes = async (token: string, path: string, status: number) => {
    for (const api of [0, 1]) await until(async () => (await ask(token, path, api)).status === status);
  };

  it('let a member in on every API at once, as the member', async () => {
    const { status, body } = await issueToAda('Laptop');
    expect([status, body.token.slice(0, 4)]).toEqual([201, 'dst_']);
    for (const api of [0, 1]) expect((await ask(body.token, '/v1/contacts', api)).status).toBe(200);
    expect((await ask(body.token, '/v1/opportunities')).status).toBe(403);
    const call = { url: system.url, token: body.token };
    const contact = await httpCall(call, 'POST', '/v1/contacts', { body: { name: 'Grace' } });
    expect(contact.status).toBe(201);
    const events = await system.events();
    expect(events.find(({ event }) => event.type === 'contact_created')?.metadata.actor).toEqual({
      kind: 'user',
      id: ada,
      roles: ['setter'],
    });
  });

  it('give the rights of the role that the member has now', async () => {
    const { token } = (await issueToAda('Phone')).body;
    await becomes(token, '/v1/opportunities', 403);
    await system.call('admin', 'POST', `/v1/members/${ada}/role`, { body: { role: 'manager' } });
    await becomes(token, '/v1/opportunities', 200);
    await system.call('admin', 'POST', `/v1/members/${ada}/role`, { body: { role: 'setter' } });
    await becomes(token, '/v1/opportunities', 403);
  });

  it('are refused everywhere once they are revoked', async () => {
    const { id, token } = (await issueToAda('Tablet')).body;
    await becomes(token, '/v1/contacts', 200);
    const revoked = await system.call('admin', 'DELETE', `/v1/tokens/${id}`, { body: {} });
    expect([revoked.status, revoked.body.id]).toEqual([200, id]);
    await becomes(token, '/v1/contacts', 401);
    const again = await system.call('admin', 'DELETE', `/v1/tokens/${id}`, { body: {} });
    expect([again.status, again.body.code]).toEqual([404, 'token_not_found']);
  });

  it('let a service do what its scopes say, and outlive a rotation as one caller', async () => {
    const first = (await issue('tokens', { name: 'billing', scopes: ['commands'] })).body;
    const second = (await issue('tokens', { name: 'billing', scopes: ['commands', 'read'] })).body;
    const write = (token: string) =>
      httpCall({ url: system.url, token }, 'POST', '/v1/contacts', { body: { name: 'Once' }, headers: key(1) });
    const made = await write(first.token);
    const refused = await ask(first.token, '/v1/contacts');
    expect([refused.status, refused.body.code]).toEqual([403, 'scope_required']);
    await system.call('admin', 'DELETE', `/v1/tokens/${first.id}`, { body: {} });
    await becomes(first.token, '/v1/contacts', 401);
    expect((await write(second.token)).body.id).toBe(made.body.id);
  });

  it('are shown by the answer that made them, also to its retry, and by nothing else', async () => {
    const body = { name: 'shipping', scopes: ['read'] };
    const [one, same] = [await issue('tokens', body, key(2)), await issue('tokens', body, key(2))];
    expect([same.status, same.body.token]).toEqual([201, one.body.token]);
    expect((await issue('tokens', body)).body.token).not.toBe(one.body.token);
    const reused = await issue('tokens', { ...body, name: 'other' }, key(2));
    expect([reused.status, reused.body.code]).toEqual([422, 'key_reused']);
    const list = await system.call('admin', 'GET', `/v1/tokens?after=${one.headers.get('position')}`);
    expect(list.text).toContain(one.body.id);
    const secret = one.body.token.slice(-43);
    const events = JSON.stringify(await system.events(), (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    for (const text of [list.text, events]) expect(text).not.toContain(secret);
  });

  it('end by themselves', async () => {
    const at = (ms: number) => new Date(Date.now() + ms).toISOString();
    const past = await issue('tokens', { name: 'late', scopes: ['read'], expiresAt: at(-1) });
    expect([past.status, past.body.code]).toEqual([422, 'expiry_past']);
    const { token } = (await issue('tokens', { name: 'short', scopes: ['read'], expiresAt: at(1500) })).body;
    expect((await ask(token, '/v1/contacts')).status).toBe(200);
    await delay(1600);
    expect((await ask(token, '/v1/contacts')).status).toBe(401);
  });

  it('are listed and revoked by the member whose they are, and by no other', async () => {
    const closer = memberIdOf(system.credentials.organizationId, 'closer');
    const { body, headers } = await issue(`members/${closer}/tokens`, { name: 'Laptop' });
    const own = `/v1/members/${closer}/tokens`;
    const list = await system.call('closer', 'GET', `${own}?after=${headers.get('position')}`);
    expect(list.body.items).toMatchObject([{ id: body.id, name: 'Laptop', memberId: closer }]);
    expect((await system.call('closer', 'GET', `/v1/members/${ada}/tokens`)).status).toBe(403);
    const revoke = (memberId: string) =>
      system.call('closer', 'DELETE', `/v1/members/${memberId}/tokens/${body.id}`, { body: {} });
    expect((await revoke(ada)).status).toBe(403);
    expect((await revoke(closer)).status).toBe(200);
    await becomes(body.token, '/v1/contacts', 401);
  });

  it('of a member who is leaving are refused, that of the credentials file too, and no other is given', async () => {
    const setter = memberIdOf(system.credentials.organizationId, 'setter');
    const { token } = (await issue(`members/${setter}/tokens`, { name: 'Laptop' })).body;
    for (const held of [token, system.tokenOf('setter')]) await becomes(held, '/v1/contacts', 200);
    await system.reactor.kill();
    const leaving = await system.call('admin', 'DELETE', `/v1/members/${setter}`, { body: { successorId: null } });
    expect(leaving.body).toMatchObject({ removal: { done: false } });
    for (const held of [token, system.tokenOf('setter')]) await becomes(held, '/v1/contacts', 401);
    const another = await issue(`members/${setter}/tokens`, { name: 'Phone' });
    expect([another.status, another.body.code]).toEqual([409, 'member_removed']);
  });

  it('of another organization, of none and of nobody are refused', async () => {
    const { token } = (await issueToAda('Spare')).body;
    const other = await system.addOrganization('Bolt');
    const bare = (id: string) => id.replaceAll('-', '');
    const { organizationId } = system.credentials;
    const moved = token.replace(bare(organizationId), bare(other.organizationId));
    const unknown = token.replace(bare(organizationId), bare(ada));
    const wrong = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    for (const bad of [moved, unknown, wrong]) expect((await ask(bad, '/v1/contacts')).status).toBe(401);
  });
});
