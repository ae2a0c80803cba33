import { type Webhooks, type WebhooksEvent, webhooksStreams } from '#domain';
import { type RecordedEvent, Turnstile } from '#event-store';
import { Feed } from './feed.js';
import { type Enabled } from './progress.js';
import { Telling, type TellingParts } from './telling.js';

/** What telling webhooks needs. */
export type SendersParts = Omit<TellingParts, 'feed' | 'catchUps'>;

/** How many webhooks read the log by themselves at once. */
const catchUpsAtOnce = 8;

interface Address {
  readonly organizationId: string;
  readonly webhookId: string;
}

/** Has every webhook told that is enabled, in every organization: what the log says of webhooks decides. */
export class Senders {
  private readonly states = new Map<string, Webhooks>();
  /** by organization and webhook, as all below: ids are the callers' */
  private readonly since = new Map<string, bigint>();
  private readonly tellings = new Map<string, Telling>();
  private readonly ending = new AbortController();
  private readonly catchUps = new Turnstile(catchUpsAtOnce);
  private failure: Error | null = null;

  constructor(private readonly parts: SendersParts) {}

  /** Webhooks that are told. */
  get size(): number {
    return this.tellings.size;
  }

  /** Streams of which something waits, over all webhooks. */
  get waiting(): number {
    return [...this.tellings.values()].reduce((sum, { waiting }) => sum + waiting, 0);
  }

  /** Events that are known and neither told nor waiting, over all webhooks. */
  get untold(): number {
    return [...this.tellings.values()].reduce((sum, { untold }) => sum + untold, 0);
  }

  /** Until the signal ends it. @throws Superseded once another process tells a webhook; LogRefused */
  async run(until: AbortSignal): Promise<void> {
    const signal = AbortSignal.any([until, this.ending.signal]);
    const feed = new Feed(this.parts.log, signal, (error) => this.fail(error));
    const parts = { ...this.parts, feed, catchUps: this.catchUps };
    const changed = new Map<string, Address>();
    let isKnown = false; // what was the case once is not told
    const options = { after: null, categories: [webhooksStreams.category], signal };
    for await (const { events, live } of this.parts.log.subscribe(options)) {
      for (const event of events) if (isOfWebhooks(event)) changed.set(...this.fold(event));
      isKnown ||= live;
      if (!isKnown) continue;
      for (const [key, address] of changed) this.see(key, address, parts);
      changed.clear();
    }
    this.ending.abort();
    await Promise.all([...this.tellings.values()].map((telling) => telling.end()));
    if (this.failure) throw this.failure;
  }

  private fold({ event, metadata, position }: RecordedEvent<WebhooksEvent>): [key: string, address: Address] {
    const { organizationId } = metadata;
    const { webhookId } = event.data;
    const key = `${organizationId}/${webhookId}`;
    const { decider } = webhooksStreams;
    const state = this.states.get(organizationId) ?? decider.initialState;
    this.states.set(organizationId, decider.evolve(state, event, metadata));
    if (event.type === 'webhook_added' || event.type === 'webhook_enabled') this.since.set(key, position);
    return [key, { organizationId, webhookId }];
  }

  /** Has it told as it is now. */
  private see(key: string, { organizationId, webhookId }: Address, parts: TellingParts): void {
    const webhook = this.states.get(organizationId)?.byId[webhookId];
    const since = this.since.get(key) ?? -1n;
    const enabled: Enabled | null = webhook?.disabled === null ? { organizationId, webhook, since } : null;
    const present = this.tellings.get(key);
    if (enabled && present?.isOf(enabled)) return present.update(enabled.webhook);
    const ended = present?.end() ?? Promise.resolve();
    this.tellings.delete(key);
    if (!enabled) return;
    const telling = new Telling(parts, enabled);
    this.tellings.set(key, telling);
    telling.begin(ended, (error) => this.fail(error));
  }

  private fail(error: unknown): void {
    this.failure ??= error instanceof Error ? error : new Error(String(error));
    this.ending.abort();
  }
}

const isOfWebhooks = (event: RecordedEvent): event is RecordedEvent<WebhooksEvent> =>
  Object.hasOwn(webhooksStreams.schemas, event.event.type);
