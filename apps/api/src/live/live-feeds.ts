import { type ServerResponse } from 'node:http';
import { type OnModuleDestroy } from '@nestjs/common';
import { HttpProblem } from '#http';
import { type FeedSources } from './feed-sources.js';
import { type LiveClient } from './live-client.js';
import { OrganizationFeed } from './organization-feed.js';
import { type RightsCheck } from './rights-check.js';

/** Milliseconds of a tick: each looks at rights, at changes whose notice was lost, and beats for some of the clients. */
const tickEvery = 1000;

/** Ticks between two beats of a client. */
const beatEvery = 15;

/** All connections of this process that hear of changes, by organization. */
export class LiveFeeds implements OnModuleDestroy {
  private readonly feeds = new Map<string, OrganizationFeed>();
  private readonly clients = new Map<LiveClient, OrganizationFeed>();
  private readonly timer = setInterval(() => void this.tick(), tickEvery).unref();
  private ticks = 0;
  private checking = false;

  constructor(
    private readonly sources: FeedSources,
    private readonly rights: RightsCheck,
    /** connections of this process: more are refused, rather than all of them slow */
    private readonly mostClients: number,
  ) {}

  /** @throws `too_many_connections` where another one would be too many */
  requireRoom(): void {
    const { mostClients: limit } = this;
    if (this.clients.size >= limit) throw new HttpProblem('too_many_connections', { limit });
  }

  /** Keeps a client until its connection closes. */
  join(client: LiveClient, response: ServerResponse): void {
    if (response.destroyed) return; // gone while it was let in
    const { organizationId } = client.principal;
    const feed = this.feeds.get(organizationId) ?? new OrganizationFeed(organizationId, this.sources);
    this.feeds.set(organizationId, feed);
    this.clients.set(client, feed);
    response.once('close', () => this.leave(client, feed));
    feed.join(client);
  }

  /** Ends every connection, so that the server can close. */
  onModuleDestroy(): void {
    clearInterval(this.timer);
    for (const client of this.clients.keys()) client.end();
  }

  private leave(client: LiveClient, feed: OrganizationFeed): void {
    this.clients.delete(client);
    feed.leave(client);
    const { organizationId } = client.principal;
    if (!feed.isEmpty || this.feeds.get(organizationId) !== feed) return;
    feed.close();
    this.feeds.delete(organizationId);
  }

  private async tick(): Promise<void> {
    for (const feed of this.feeds.values()) feed.wake();
    const turn = this.ticks++ % beatEvery;
    [...this.clients].forEach(([client, feed], n) => n % beatEvery === turn && feed.beat(client));
    if (this.checking) return;
    this.checking = true;
    await this.rights.check([...this.clients.keys()]).finally(() => (this.checking = false));
  }
}
