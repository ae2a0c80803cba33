import { describe, expect, it } from '@jest/globals';
import { specificationOf } from '#decider';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { teams } from '../teams/teams.js';
import { membership } from './membership.js';

const given = specificationOf(
  membership,
  { teams: teams.initialState, agentIds: new Set(['bot']), deals: null },
  occurrence,
);
const ann = { memberId: 'ann', name: 'Ann', email: null, role: 'closer' } as const;
const added = { type: 'member_added', data: ann } as const;
const at = '2026-11-20T12:00:00.000Z';
const secret = { hash: 'a3f1', prefix: 'dst_0192_Zm9v' };
const ofAnn = { tokenId: 'key', memberId: 'ann', name: 'Laptop', scopes: [], expiresAt: null, ...secret };
const ofService = { ...ofAnn, memberId: null, name: 'billing', scopes: ['read'] };
const ofAgent = { ...ofService, agentId: 'bot', name: 'Reader', scopes: ['commands', 'read'] };
const issuedToAnn = { type: 'token_issued', data: { ...ofAnn, agentId: null, role: null } } as const;
const issuedToService = { type: 'token_issued', data: { ...ofService, agentId: null, role: 'service' } } as const;

describe('issue token', () => {
  it('gives a member one, which says nothing of the role', () => {
    expect(given(added).when({ type: 'issue_token', ...ofAnn, at })).toEqual({ events: [issuedToAnn] });
  });

  it('gives a service one with its scopes', () => {
    expect(given().when({ type: 'issue_token', ...ofService, at })).toEqual({ events: [issuedToService] });
    expect(given(issuedToService).state.tokens).toMatchObject({ key: { role: 'service', scopes: ['read'] } });
  });

  it('gives an AI agent one, as long as it may act', () => {
    expect(given().when({ type: 'issue_token', ...ofAgent, at })).toEqual({
      events: [{ type: 'token_issued', data: { ...ofAgent, role: 'agent' } }],
    });
    expect(given().when({ type: 'issue_token', ...ofAgent, agentId: 'gone', at })).toMatchObject({
      rejected: 'agent_not_found',
    });
  });

  it('is rejected for nobody, without a name, and for an id that a token has', () => {
    expect(given().when({ type: 'issue_token', ...ofAnn, at })).toMatchObject({ rejected: 'member_not_found' });
    expect(given().when({ type: 'issue_token', ...ofService, name: ' ', at })).toMatchObject({
      rejected: 'name_required',
    });
    expect(given(issuedToService).when({ type: 'issue_token', ...ofService, at })).toMatchObject({
      rejected: 'already_exists',
    });
  });

  it('is rejected for a member who is leaving, or was removed', () => {
    const leaving = { type: 'member_removal_started', data: { memberId: 'ann', successorId: null } } as const;
    const removed = { type: 'member_removed', data: { memberId: 'ann' } } as const;
    for (const gone of [leaving, removed]) {
      expect(given(added, gone).when({ type: 'issue_token', ...ofAnn, at })).toMatchObject({
        rejected: 'member_removed',
      });
    }
    expect(given(added, issuedToAnn, removed).state.tokens).toEqual({});
  });

  it('is rejected where it would have expired', () => {
    expect(given().when({ type: 'issue_token', ...ofService, expiresAt: at, at })).toMatchObject({
      rejected: 'expiry_past',
    });
    const expiresAt = '2026-11-20T12:00:00.001Z';
    expect(given().when({ type: 'issue_token', ...ofService, expiresAt, at })).toMatchObject({
      events: [{ data: { expiresAt } }],
    });
  });
});

describe('revoke token', () => {
  const revoked = { type: 'token_revoked', data: { tokenId: 'key' } } as const;

  it('ends it, and leaves others', () => {
    expect(given(added, issuedToAnn).when({ type: 'revoke_token', tokenId: 'key' })).toEqual({ events: [revoked] });
    const other = { ...issuedToAnn, data: { ...issuedToAnn.data, tokenId: 'other' } };
    expect(Object.keys(given(added, issuedToAnn, other, revoked).state.tokens)).toEqual(['other']);
  });

  it('of a member is rejected where it is not that member’s', () => {
    const of = (memberId: string) => ({ type: 'revoke_token', tokenId: 'key', memberId }) as const;
    expect(given(added, issuedToAnn).when(of('ann'))).toEqual({ events: [revoked] });
    expect(given(added, issuedToAnn).when(of('bob'))).toMatchObject({ rejected: 'token_not_found' });
    expect(given(issuedToService).when(of('ann'))).toMatchObject({ rejected: 'token_not_found' });
  });

  it('is rejected where there is none, or no longer', () => {
    expect(given().when({ type: 'revoke_token', tokenId: 'key' })).toMatchObject({ rejected: 'token_not_found' });
    expect(given(added, issuedToAnn, revoked).when({ type: 'revoke_token', tokenId: 'key' })).toMatchObject({
      rejected: 'token_not_found',
    });
  });
});
