import { type Webhook } from '#domain';
import { type EventLog, Superseded, type Turnstile } from '#event-store';
import { Patience } from '../patience.js';
import { type DeliveryParts } from './deliveries.js';
import { type Feed } from './feed.js';
import { Following } from './following.js';
import { type Enabled, Progress } from './progress.js';
import { Sender } from './sender.js';

/** What telling a webhook needs. */
export interface TellingParts extends DeliveryParts {
  readonly log: EventLog;
  /** who tells: the process */
  readonly owner: string;
  readonly feed: Feed;
  readonly catchUps: Turnstile;
}

/** The telling of one webhook, from when it is enabled until it is disabled, removed, or told anew from an earlier position. */
export class Telling {
  private sender: Sender | null = null;
  private ended: Promise<void> | null = null;
  private readonly ending = new AbortController();

  constructor(
    private readonly parts: TellingParts,
    private enabled: Enabled,
  ) {}

  /** Streams of which something waits. */
  get waiting(): number {
    return this.sender?.waiting ?? 0;
  }

  /** Events that are known and neither told nor waiting. */
  get untold(): number {
    return this.sender?.untold ?? 0;
  }

  /** Whether nothing has to begin anew for it. */
  isOf({ since, webhook }: Enabled): boolean {
    return since === this.enabled.since && webhook.replay?.number === this.enabled.webhook.replay?.number;
  }

  /** Somebody changed the webhook. */
  update(webhook: Webhook): void {
    this.enabled = { ...this.enabled, webhook };
    this.sender?.update(webhook);
  }

  /** @param before what has to end first @param failed where it cannot go on */
  begin(before: Promise<void>, failed: (error: unknown) => void): void {
    this.ended = before
      .then(() => this.run())
      .catch((error: unknown) => {
        if (!this.ending.signal.aborted || error instanceof Superseded) failed(error);
      });
  }

  /** Settles once it has ended, in good order. */
  async end(): Promise<void> {
    this.ending.abort();
    this.sender?.end();
    await this.ended;
  }

  /** @throws Superseded once another process tells it; LogRefused */
  private async run(): Promise<void> {
    const { parts, ending } = this;
    const { log, owner, means } = parts;
    const about = { webhook: this.enabled.webhook.id };
    const progress = await new Patience(means.logger, ending.signal).with(about, () =>
      Progress.of(log, owner, this.enabled),
    );
    const sender = new Sender(parts, progress, this.enabled);
    this.sender = sender;
    const following = this.follow(sender).finally(() => sender.end());
    const outcomes = await Promise.allSettled([sender.run(), following]);
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  }

  private async follow(sender: Sender): Promise<void> {
    const { means } = this.parts;
    const following = new Following(this.parts, sender, sender.signal);
    try {
      await new Patience(means.logger, sender.signal).with({ webhook: this.enabled.webhook.id }, () => following.run());
    } catch (error) {
      if (!sender.signal.aborted) throw error;
    }
  }
}
