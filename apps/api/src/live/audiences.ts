import { type Visibilities } from '../read-models/visibilities.js';
import { type Audience, audienceKey, audienceOf } from './audience.js';
import { type LiveClient } from './live-client.js';

/** Clients that hear the same. */
export interface Group {
  readonly audience: Audience;
  readonly clients: ReadonlySet<LiveClient>;
}

/** The clients of a feed, grouped by what they hear. */
export class Audiences {
  private readonly keys = new Map<LiveClient, string>();
  private readonly byKey = new Map<string, { readonly audience: Audience; readonly clients: Set<LiveClient> }>();

  constructor(private readonly visibilities: Visibilities) {}

  get size(): number {
    return this.keys.size;
  }

  get clients(): readonly LiveClient[] {
    return [...this.keys.keys()];
  }

  get groups(): readonly Group[] {
    return [...this.byKey.values()];
  }

  has(client: LiveClient): boolean {
    return this.keys.has(client);
  }

  /** What a client hears by what it may see now. @throws ModelUnavailable */
  async of({ principal, topics }: LiveClient): Promise<Audience> {
    return audienceOf(principal, topics, await this.visibilities.of(principal));
  }

  enter(client: LiveClient, audience: Audience): void {
    const key = audienceKey(audience);
    const group = this.byKey.get(key) ?? { audience, clients: new Set() };
    this.byKey.set(key, group);
    group.clients.add(client);
    this.keys.set(client, key);
  }

  leave(client: LiveClient): void {
    const key = this.keys.get(client);
    if (key === undefined) return;
    this.keys.delete(client);
    const group = this.byKey.get(key);
    group?.clients.delete(client);
    if (group?.clients.size === 0) this.byKey.delete(key);
  }

  /** Looks again who sees what; gives those for whom it changed. @throws ModelUnavailable */
  async review(): Promise<ReadonlySet<LiveClient>> {
    const moved = new Set<LiveClient>();
    for (const [client, key] of [...this.keys]) {
      if (client.principal.role !== 'closer') continue; // everybody else sees all deals, or none
      const audience = await this.of(client);
      if (audienceKey(audience) === key || !this.keys.has(client)) continue;
      this.leave(client);
      this.enter(client, audience);
      moved.add(client);
    }
    return moved;
  }
}
