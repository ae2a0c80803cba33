import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPair } from 'jose';
import { httpCall } from '../support/http-answer.js';
import { TestIdentityProvider } from '../support/identity-provider.js';
import { startSystem, type System } from '../support/system.js';

describe('an ID token', () => {
  let provider: TestIdentityProvider;
  let system: System;
  let memberId: string;

  beforeAll(async () => {
    provider = await TestIdentityProvider.start();
    system = await startSystem({ reactor: false, env: provider.environment });
    const body = { name: 'Ada Okafor', email: 'Ada@acme.test', role: 'closer' };
    memberId = (await system.call('admin', 'POST', '/v1/members', { body })).body.id;
  });

  afterAll(async () => {
    await Promise.all([system.stop(), provider.stop()]);
  });

  const me = (token: string) => httpCall({ url: system.url, token }, 'GET', '/v1/me');

  it('stands for the member with its email address, in its present role', async () => {
    const token = await provider.idToken();
    expect((await me(token)).body).toMatchObject({ memberId, role: 'closer' });
    await system.call('admin', 'POST', `/v1/members/${memberId}/role`, { body: { role: 'manager' } });
    expect((await me(token)).body).toMatchObject({ memberId, role: 'manager' });
  });

  it.each([
    ['of another issuer', { iss: 'https://login.other.test' }],
    ['for another page', { aud: 'another-page' }],
    ['for several, of which another one asked', { aud: ['dealstream-page', 'other'], azp: 'other' }],
    ['that has ended', { exp: 1_700_000_000 }],
    ['that never ends', { exp: undefined }],
    ['of an address that is not verified', { email_verified: false }],
    ['of nobody here', { email: 'eve@acme.test' }],
  ])('%s opens nothing', async (_, claims) => {
    expect((await me(await provider.idToken(claims))).status).toBe(401);
  });

  it('that somebody else signed, or nobody, opens nothing', async () => {
    const [head = '', body = ''] = (await provider.idToken()).split('.');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`;
    const forged = await provider.idToken({}, await generateKeyPair('ES256'));
    for (const token of [forged, unsigned, `${head}.${body}.`, 'a.b.c']) expect((await me(token)).status).toBe(401);
  });

  it('of a member who left opens nothing', async () => {
    const body = { name: 'Bo Lind', email: 'bo@acme.test', role: 'setter' };
    const { id } = (await system.call('admin', 'POST', '/v1/members', { body })).body;
    const token = await provider.idToken({ email: 'bo@acme.test' });
    expect((await me(token)).status).toBe(200);
    expect((await system.call('admin', 'DELETE', `/v1/members/${id}`, { body: {} })).status).toBe(202);
    expect((await me(token)).status).toBe(401);
  });

  it('of two members with one address opens nothing', async () => {
    const body = { name: 'Cy', email: 'cy@acme.test', role: 'setter' };
    for (const name of ['Cy', 'Cyan']) await system.call('admin', 'POST', '/v1/members', { body: { ...body, name } });
    expect((await me(await provider.idToken({ email: 'cy@acme.test' }))).status).toBe(401);
  });

  it('cannot be checked while the provider is away: that is said, and tokens of Dealstream go on', async () => {
    await provider.stop();
    const token = await provider.idToken();
    await system.api().stop();
    await system.startApi();
    const answer = await me(token);
    expect([answer.status, answer.body.code]).toEqual([503, 'identity_provider_unavailable']);
    expect((await system.call('admin', 'GET', '/v1/me')).status).toBe(200);
  });
});
