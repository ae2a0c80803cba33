import { EventEmitter, once } from 'node:events';
import { publicCategories } from '#domain';
import { type EventBatch, type EventLog, type Turnstile } from '#event-store';
import { type Feed, type Follower } from './feed.js';

/** Who is handed the events of an organization. */
export interface Taker {
  readonly organizationId: string;
  /** everything at or before it was handed over */
  readonly position: bigint;
  /** whether it can take a batch more */
  readonly hasRoom: boolean;
  take(batch: EventBatch): void;
  /** Settles once there is room. */
  room(): Promise<void>;
}

/** What following needs. */
export interface FollowingParts {
  readonly log: Pick<EventLog, 'subscribe'>;
  readonly feed: Feed;
  /** how many read the log by themselves at once */
  readonly catchUps: Turnstile;
}

/** Most events that wait while one is catching up: one that has more to wait for has not caught up. */
const mostQueued = 1_000;

/**
 * Hands over every event of an organization from its position on, in log order, as fast as they are taken: who is behind reads
 * the log by itself, who has caught up is offered what the feed reads for all. Who has no room misses what the feed offers, and
 * reads it from the log later.
 */
export class Following implements Follower {
  /** what the feed offered meanwhile; null: nothing is kept */
  private queued: EventBatch[] | null = null;
  private live = false;
  private readonly turned = new EventEmitter();

  constructor(
    private readonly parts: FollowingParts,
    private readonly taker: Taker,
    private readonly signal: AbortSignal,
  ) {}

  /** Until the signal ends it. @throws LogUnavailable LogRefused */
  async run(): Promise<void> {
    const { feed, catchUps } = this.parts;
    try {
      while (!this.signal.aborted) {
        await this.taker.room();
        await catchUps.through(() => this.catchUp());
        if (this.live) await once(this.turned, 'behind', { signal: this.signal });
      }
    } finally {
      feed.delete(this);
    }
  }

  offer(batch: EventBatch): void {
    const { taker } = this;
    if (this.live && taker.hasRoom) return taker.take(batch);
    if (this.live) {
      this.live = false;
      this.turned.emit('behind');
    }
    if (!this.queued) return;
    const events = batch.events.filter(({ metadata }) => metadata.organizationId === taker.organizationId);
    this.queued.push({ ...batch, events });
    const waiting = this.queued.reduce((sum, one) => sum + one.events.length + one.unreadable.length, 0);
    if (waiting > mostQueued || this.queued.length > mostQueued) this.queued = null;
  }

  /** The feed is asked first and the log read then: what the feed had handed over before that, the log has. */
  private async catchUp(): Promise<void> {
    const { taker, signal } = this;
    this.queued = [];
    await this.parts.feed.add(this);
    const { position: after, organizationId } = taker;
    const options = { after, categories: publicCategories, organizationId, signal };
    for await (const batch of this.parts.log.subscribe(options)) {
      taker.take(batch);
      if (batch.live) return this.join();
      if (!taker.hasRoom) break;
    }
    this.queued = null;
  }

  private join(): void {
    if (!this.queued) return; // too much came in: it reads on
    for (const batch of this.queued) this.taker.take(batch);
    this.queued = null;
    this.live = true;
  }
}
