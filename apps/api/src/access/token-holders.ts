import { Injectable } from '@nestjs/common';
import { Authenticator, type Principal } from '#auth';
import { OrganizationNeighbours } from '#world';
import { IdentifiedMembers } from './identified-members.js';
import { IssuedTokens } from './issued-tokens.js';

/** The token of an `Authorization` header; null where it has none. */
export function bearerToken(authorization = ''): string | null {
  const [, token] = /^Bearer +([\w.-]{1,8000})$/i.exec(authorization) ?? [];
  return token ?? null;
}

/**
 * Tells who holds a token now: one that the log knows, one of the credentials file, or one of the
 * OpenID Connect provider. A member who is leaving holds none, not
 * even that of the file, which is the same member's in every other way; nor does an AI agent that is not active.
 */
@Injectable()
export class TokenHolders {
  constructor(
    private readonly issued: IssuedTokens,
    private readonly identified: IdentifiedMembers,
    private readonly authenticator: Authenticator,
    private readonly neighbours: OrganizationNeighbours,
  ) {}

  /** null: nobody. @throws LogUnavailable where the organization's members are not known yet */
  async holderOf(token: string): Promise<Principal | null> {
    const holder =
      (await this.issued.principalOf(token)) ??
      (await this.authenticator.principalOf(token)) ??
      (await this.identified.principalOf(token));
    return holder && (await this.isOut(holder)) ? null : holder;
  }

  private async isOut({ organizationId, memberId, agentId }: Principal): Promise<boolean> {
    if (agentId !== null) return !(await this.neighbours.mayAct(organizationId, agentId));
    if (memberId === null) return false;
    const { members } = await this.neighbours.membership(organizationId, 'lately');
    return Boolean(members[memberId]?.removal);
  }
}
