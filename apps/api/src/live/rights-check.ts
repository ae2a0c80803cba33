import { type Principal } from '#auth';
import { type LiveClient } from './live-client.js';

/** Ends connections whose right has ended: the token was revoked, or its holder's role or organization changed. */
export class RightsCheck {
  constructor(private readonly holderOf: (token: string) => Promise<Principal | null>) {}

  /** Looks at each token once. */
  async check(clients: readonly LiveClient[]): Promise<void> {
    const rights = new Map<string, string | null>();
    for (const client of clients) {
      const { token, principal } = client;
      if (!rights.has(token)) rights.set(token, await this.now(token, principal));
      if (rights.get(token) !== rightsOf(principal)) client.end();
    }
  }

  /** The present rights; where they cannot be told, those that were there. */
  private async now(token: string, before: Principal): Promise<string | null> {
    try {
      const holder = await this.holderOf(token);
      return holder && rightsOf(holder);
    } catch {
      return rightsOf(before);
    }
  }
}

const rightsOf = ({ organizationId, role, memberId, scopes }: Principal): string =>
  JSON.stringify([organizationId, role, memberId, [...scopes].sort()]);
