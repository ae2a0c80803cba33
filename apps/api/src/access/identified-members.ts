import { type Authenticator, IdentityTokens, memberPrincipal, type Principal } from '#auth';
import { type IdentityConfiguration } from '#configuration';
import { type Membership } from '#domain';
import { type OrganizationNeighbours } from '#world';

type Member = Membership['members'][string];

/** Tells which member somebody is whom the configured OpenID Connect provider knows: the one with their verified email address. */
export class IdentifiedMembers {
  private readonly tokens: IdentityTokens | null;

  constructor(
    private readonly identity: IdentityConfiguration | null,
    private readonly authenticator: Authenticator,
    private readonly neighbours: OrganizationNeighbours,
  ) {
    this.tokens = identity && new IdentityTokens(identity);
  }

  /** null: nobody. @throws IdentityProviderUnavailable LogUnavailable */
  async principalOf(bearer: string): Promise<Principal | null> {
    if (!this.tokens || !bearer.includes('.')) return null;
    const email = await this.tokens.emailOf(bearer);
    const organizationId = this.identity?.organizationId ?? (await this.authenticator.firstOrganization());
    if (email === null || organizationId === null) return null;
    const member = await this.memberWith(email, organizationId);
    return member && memberPrincipal(organizationId, member.id, member.role);
  }

  private async memberWith(email: string, organizationId: string): Promise<Member | null> {
    for (const as of ['lately', 'atHead'] as const) {
      const { members } = await this.neighbours.membership(organizationId, as);
      const [member, ...others] = Object.values(members).filter(
        (one) => one.removal === null && one.email?.toLowerCase() === email,
      );
      if (member) return others.length === 0 ? member : null; // two with one address: it says nothing
    }
    return null;
  }
}
