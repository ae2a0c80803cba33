import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  agentPrincipal,
  Authenticator,
  memberPrincipal,
  organizationOfToken,
  type Principal,
  servicePrincipal,
  tokenHash,
} from '#auth';
import { type Membership, type Token, type Tokens } from '#domain';
import { OrganizationNeighbours } from '#world';

/**
 * Tells who holds a token that the log knows. It asks what the subscription brought: a revoked token is refused, and another
 * role holds, as soon as the event has arrived. Only a token that is not there makes it read the log, as it may be new.
 */
@Injectable()
export class IssuedTokens {
  private readonly byHash = new WeakMap<Tokens, ReadonlyMap<string, Token>>();

  constructor(
    private readonly authenticator: Authenticator,
    private readonly neighbours: OrganizationNeighbours,
  ) {}

  /** null: nobody. @throws LogUnavailable where the organization's tokens are not known yet */
  async principalOf(bearer: string): Promise<Principal | null> {
    const organizationId = organizationOfToken(bearer);
    if (organizationId === null || !(await this.authenticator.knows(organizationId))) return null;
    const hash = tokenHash(bearer);
    for (const as of ['lately', 'atHead'] as const) {
      const membership = await this.neighbours.membership(organizationId, as);
      const token = this.find(membership.tokens, hash);
      if (token) return holderOf(token, membership, organizationId);
    }
    return null;
  }

  private find(tokens: Tokens, hash: Buffer): Token | undefined {
    const index = this.byHash.get(tokens) ?? new Map(Object.values(tokens).map((token) => [token.hash, token]));
    this.byHash.set(tokens, index);
    const token = index.get(hash.toString('hex'));
    return token && timingSafeEqual(Buffer.from(token.hash, 'hex'), hash) ? token : undefined;
  }
}

function holderOf(token: Token, { members }: Membership, organizationId: string): Principal | null {
  const { memberId, agentId, name, scopes, expiresAt } = token;
  if (expiresAt !== null && Date.parse(expiresAt) <= Date.now()) return null;
  if (agentId !== null) return agentPrincipal(organizationId, agentId);
  if (memberId === null) return servicePrincipal(organizationId, name, scopes);
  const member = members[memberId];
  return member ? memberPrincipal(organizationId, memberId, member.role) : null;
}
