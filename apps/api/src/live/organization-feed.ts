import { setTimeout as pause } from 'node:timers/promises';
import { type ChangeEntry, formatChangeId, NotReadable } from '#read-model';
import { audienceKey } from './audience.js';
import { Audiences } from './audiences.js';
import { burstOf } from './burst.js';
import { type FeedSources } from './feed-sources.js';
import { type LiveClient } from './live-client.js';
import { Missed } from './missed.js';
import { pushesOf } from './pushes.js';
import { type ResetCause, resetEvent, resetIn } from './reset.js';
import { onlyId, underId } from './server-sent.js';

/** Milliseconds between two rounds: what changes meanwhile is pushed together. */
const roundEvery = 20;

/** Milliseconds before it looks again where the models are away. */
const retryAfter = 250;

/** Follows one organization's changes for all its clients of this process: each is read and made into events once. */
export class OrganizationFeed {
  private readonly audiences: Audiences;
  private readonly missed: Missed;
  private readonly waiting = new Set<LiveClient>();
  private readonly unlisten: () => void;
  /** everything up to it was told; null: nobody listens yet */
  private id: string | null = null;
  private due = false;
  private running = false;

  constructor(
    private readonly organizationId: string,
    private readonly sources: FeedSources,
  ) {
    this.audiences = new Audiences(sources.visibilities);
    this.missed = new Missed(organizationId, sources);
    this.unlisten = sources.changes.listen(organizationId, () => this.wake());
  }

  get isEmpty(): boolean {
    return this.audiences.size === 0 && this.waiting.size === 0;
  }

  /** Takes a client in with the next round. */
  join(client: LiveClient): void {
    this.waiting.add(client);
    this.wake();
  }

  leave(client: LiveClient): void {
    this.waiting.delete(client);
    this.audiences.leave(client);
  }

  /** Looks whether something changed: on each notice, and now and then, for a notice may be lost. */
  wake(): void {
    this.due = true;
    if (!this.running) void this.run();
  }

  /** Shows a client that the connection lives, and where it is. */
  beat(client: LiveClient): void {
    if (this.audiences.has(client) && this.id !== null) client.send(onlyId(formatChangeId(this.id)));
  }

  close(): void {
    this.unlisten();
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.due && !this.isEmpty) {
      this.due = false;
      try {
        const id = await this.follow();
        await this.admit(id);
        await pause(roundEvery);
      } catch (error) {
        await this.recover(error);
      }
    }
    this.running = false;
  }

  /** Models may be away for a while; anything else must not stand in the way of what comes next: clients resume. */
  private async recover(error: unknown): Promise<void> {
    this.due = true;
    if (!(error instanceof NotReadable)) {
      this.sources.logger.error({ err: error, organizationId: this.organizationId }, 'a live update failed');
      for (const client of [...this.audiences.clients, ...this.waiting]) client.end();
      this.id = null;
    }
    await pause(retryAfter);
  }

  /** Tells the clients what changed since the last round; gives the id up to which all was told. */
  private async follow(): Promise<string> {
    const { changes } = this.sources;
    if (this.audiences.size === 0) this.id = null;
    const id = this.id ?? (await changes.newest(this.organizationId));
    const { entries, more, gap } = await changes.after(this.organizationId, id);
    const last = entries.at(-1)?.id ?? id;
    if (entries.length > 0) await this.tell(entries, last, gap);
    if (more) this.due = true;
    this.id = last;
    return last;
  }

  private async tell(entries: readonly ChangeEntry[], id: string, gap: ResetCause | null): Promise<void> {
    const burst = burstOf(entries);
    const cause = resetIn(burst) ?? gap;
    const moved = cause || burst.categories.has('teams') ? await this.audiences.review() : new Set<LiveClient>();
    if (cause) return this.reset(this.audiences.clients, cause, id);
    const { groups } = this.audiences;
    const audiences = groups.map(({ audience }) => audience);
    const present = await this.sources.present.of(this.organizationId, burst, audiences);
    for (const { audience, clients } of groups) {
      const events = Buffer.from(underId(formatChangeId(id), pushesOf(burst, present, audience)));
      for (const client of clients) if (!moved.has(client)) client.send(events);
    }
    this.reset([...moved], 'visibility', id);
  }

  private reset(clients: readonly LiveClient[], cause: ResetCause, id: string): void {
    const event = Buffer.from(resetEvent(cause, id));
    for (const client of clients) client.send(event);
  }

  /** Takes in those who wait, each with what it missed; those who missed the same share it. */
  private async admit(id: string): Promise<void> {
    const missed = new Map<string, string>();
    for (const client of [...this.waiting]) {
      const audience = await this.audiences.of(client);
      const key = `${client.from ?? ''} ${audienceKey(audience)}`;
      const events = missed.get(key) ?? (await this.missed.since(client.from, id, audience));
      missed.set(key, events);
      if (!this.waiting.delete(client)) continue; // it left meanwhile
      this.audiences.enter(client, audience);
      client.send(events);
    }
  }
}
