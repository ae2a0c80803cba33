import { timingSafeEqual } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { type Credentials } from './credentials-codec.js';
import { readCredentials } from './credentials.js';
import { principalOf } from './principal-of.js';
import { type Principal, principalRoles } from './principal.js';
import { tokenHash } from './token.js';

interface Holder {
  readonly hash: Buffer;
  readonly principal: Principal;
}

/** Milliseconds after which the file is looked at again, so that a token taken out of it is soon refused. */
const recheckAfterMs = 1000;

/** Tells who a bearer token belongs to, from the credentials file. Keeps hashes, no tokens. */
export class Authenticator {
  private holders: ReadonlyMap<string, Holder> = new Map();
  private organizations: ReadonlySet<string> = new Set();
  private modified = -1;
  private checkedAt = -Infinity;

  constructor(
    private readonly path: string,
    private readonly clock: () => number = Date.now,
  ) {}

  /** Who holds the token; null: nobody. The file is read again where it changed and the token is unknown, or a second passed. */
  async principalOf(token: string): Promise<Principal | null> {
    const hash = tokenHash(token);
    const known = this.find(hash);
    if (known && this.clock() - this.checkedAt < recheckAfterMs) return known;
    await this.refresh();
    return this.find(hash);
  }

  /** Whether the file has the organization. Read again as for tokens. */
  async knows(organizationId: string): Promise<boolean> {
    if (!this.organizations.has(organizationId) || this.clock() - this.checkedAt >= recheckAfterMs)
      await this.refresh();
    return this.organizations.has(organizationId);
  }

  /** The first organization of the file; null: there is none. Read again as for tokens. */
  async firstOrganization(): Promise<string | null> {
    if (this.clock() - this.checkedAt >= recheckAfterMs) await this.refresh();
    const [first] = this.organizations;
    return first ?? null;
  }

  private find(hash: Buffer): Principal | null {
    const holder = this.holders.get(hash.toString('hex'));
    return holder && timingSafeEqual(holder.hash, hash) ? holder.principal : null;
  }

  private async refresh(): Promise<void> {
    this.checkedAt = this.clock();
    const modified = await stat(this.path).then(
      ({ mtimeMs }) => mtimeMs,
      () => -1,
    );
    if (modified === this.modified) return;
    const credentials = await readCredentials(this.path);
    this.holders = credentials ? holdersOf(credentials) : new Map();
    this.organizations = new Set(credentials?.organizations.map(({ organizationId }) => organizationId));
    this.modified = modified;
  }
}

function holdersOf({ organizations }: Credentials): ReadonlyMap<string, Holder> {
  const holders = organizations.flatMap(({ organizationId, tokens }) =>
    principalRoles.map((role) => ({ hash: tokenHash(tokens[role]), principal: principalOf(organizationId, role) })),
  );
  return new Map(holders.map((holder) => [holder.hash.toString('hex'), holder]));
}
