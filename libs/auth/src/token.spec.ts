import { describe, expect, it } from '@jest/globals';
import { memberPrincipal, servicePrincipal } from './principal-of.js';
import { issuedToken, organizationOfToken, prefixOfToken } from './token.js';

const organizationId = '0192f0c4-0000-7000-8000-000000000001';
const token = issuedToken(organizationId, Buffer.alloc(32, 7));

describe('an issued token', () => {
  it('tells its organization', () => {
    expect(token).toMatch(/^dst_0192f0c4000070008000000000000001_[\w-]{43}$/);
    expect(organizationOfToken(token)).toBe(organizationId);
  });

  it('is known by how it begins, which does not tell it', () => {
    expect(token.startsWith(prefixOfToken(token))).toBe(true);
    expect(prefixOfToken(token)).toHaveLength(43);
    expect(organizationOfToken(prefixOfToken(token))).toBeNull();
  });

  it.each([`ds_admin_${'A'.repeat(43)}`, `${token}A`, token.toUpperCase(), `${token} `])('is not %s', (other) => {
    expect(organizationOfToken(other)).toBeNull();
  });
});

describe('who holds an issued token', () => {
  it('is a member with the rights of the role', () => {
    const principal = memberPrincipal(organizationId, 'ann', 'auditor');
    expect(principal).toMatchObject({ role: 'auditor', memberId: 'ann', actor: { kind: 'user', id: 'ann' } });
    expect([...principal.scopes]).toEqual(['read', 'export']);
  });

  it('is a service with the scopes that it was given and nothing else, whichever token it uses', () => {
    const principal = servicePrincipal(organizationId, 'billing', ['read', 'everything']);
    expect(principal).toMatchObject({ role: 'service', memberId: null });
    expect([...principal.scopes]).toEqual(['read']);
    expect(servicePrincipal(organizationId, 'billing', []).actor).toEqual(principal.actor);
    expect(servicePrincipal(organizationId, 'shipping', []).actor.id).not.toBe(principal.actor.id);
  });
});
