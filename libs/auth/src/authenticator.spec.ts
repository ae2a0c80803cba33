import { mkdtemp, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Authenticator } from './authenticator.js';
import { addOrganization, readCredentials } from './credentials.js';
import { memberIdOf } from './member-id.js';

describe('credentials', () => {
  let folder: string;
  let path: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'auth-'));
    path = join(folder, 'data', 'credentials.json');
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('are nothing before the first organization', async () => {
    expect(await readCredentials(path)).toBeNull();
    expect(await new Authenticator(path).principalOf('ds_admin_x')).toBeNull();
  });

  it('name the first organization at the top and list all of them', async () => {
    const first = await addOrganization(path, 'Acme');
    const others = await Promise.all([addOrganization(path, 'Bolt'), addOrganization(path, 'Cog')]);
    const credentials = await readCredentials(path);
    expect(credentials?.organizationId).toBe(first.organizationId);
    expect(credentials?.tokens).toEqual(first.tokens);
    expect(new Set(credentials?.organizations)).toEqual(new Set([first, ...others]));
  });

  it('are for the owner of the file only', async () => {
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('tell whose a token is, by role and organization', async () => {
    const { organizationId, tokens } = await addOrganization(path, 'Dyn');
    const principal = await new Authenticator(path).principalOf(tokens.closer);
    const id = memberIdOf(organizationId, 'closer');
    expect(principal).toMatchObject({ organizationId, role: 'closer', memberId: id });
    expect(principal?.actor).toEqual({ kind: 'user', id, roles: ['closer'] });
    expect(principal?.scopes.has('backdate')).toBe(false);
  });

  it('give a service every scope and no member', async () => {
    const { tokens } = await addOrganization(path, 'Eco');
    const principal = await new Authenticator(path).principalOf(tokens.service);
    expect([...(principal?.scopes ?? [])]).toEqual(['commands', 'read', 'feed', 'export', 'backdate', 'capture']);
    expect(principal?.memberId).toBeNull();
  });

  it('are read again when an unknown token comes', async () => {
    const authenticator = new Authenticator(path, () => 0);
    const { tokens } = await addOrganization(path, 'Fox');
    expect(await authenticator.principalOf(tokens.admin)).not.toBeNull();
    const later = await addOrganization(path, 'Gnu');
    await utimes(path, new Date(), new Date(Date.now() + 5000));
    expect(await authenticator.principalOf(later.tokens.admin)).toMatchObject({ organizationId: later.organizationId });
  });

  it('tell which organizations there are', async () => {
    const authenticator = new Authenticator(path, () => 0);
    const { organizationId } = await addOrganization(path, 'Imp');
    await utimes(path, new Date(), new Date(Date.now() + 9000));
    expect(await authenticator.knows(organizationId)).toBe(true);
    expect(await authenticator.knows('0192f0c4-0000-7000-8000-000000000001')).toBe(false);
  });

  it('refuse a token that is like a known one', async () => {
    const { tokens } = await addOrganization(path, 'Hut');
    const authenticator = new Authenticator(path);
    expect(await authenticator.principalOf(`${tokens.admin} `)).toBeNull();
    expect(await authenticator.principalOf(tokens.admin.replace('admin', 'auditor'))).toBeNull();
  });
});
