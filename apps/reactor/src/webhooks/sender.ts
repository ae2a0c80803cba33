import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type WaitingDelivery, type Webhook } from '#domain';
import { type EventBatch, type RecordedEvent, StreamQueues, Turnstile, type UnreadableEvent } from '#event-store';
import { subscribesTo } from '#webhooks';
import { InFlight } from '../in-flight.js';
import { Patience } from '../patience.js';
import { Deliveries, type DeliveryParts } from './deliveries.js';
import { type Taker } from './following.js';
import { LaneTending } from './lane-tending.js';
import { ProgressKeeper } from './progress-keeper.js';
import { type Enabled, type Progress } from './progress.js';
import { RunningTasks } from './running-tasks.js';
import { type Lane, unread, WaitingLanes } from './waiting-lanes.js';

/** Most events that are known and not yet told: beyond, none is taken. */
const mostInFlight = 1_000;

/** How many requests one endpoint gets at the same time. */
const requestsAtOnce = 16;

/** How often progress is stored at most, in milliseconds. */
const storeEvery = 1_000;

/** How long requests may take to end when the process ends, in milliseconds. */
const graceMs = 3_000;

/**
 * Tells one webhook what happens: the events of a stream one after another, those of different streams beside each other. An
 * event that is not taken waits, and its stream behind it; where too many streams wait, nothing new is told until one is free.
 */
export class Sender implements Taker {
  readonly organizationId: string;
  position: bigint;
  private readonly inFlight: InFlight;
  private readonly lanes: WaitingLanes;
  private readonly queues = new StreamQueues();
  private readonly requests = new Turnstile(requestsAtOnce);
  private readonly freed = new EventEmitter().setMaxListeners(0);
  private readonly tasks = new RunningTasks(() => this.freed.emit('room'));
  private readonly deliveries: Deliveries;
  private readonly patience: Patience;
  private readonly tending: LaneTending;
  private readonly keeper: ProgressKeeper;

  constructor(
    private readonly parts: DeliveryParts,
    progress: Progress,
    enabled: Enabled,
  ) {
    this.organizationId = enabled.organizationId;
    this.position = BigInt(progress.start.position);
    this.inFlight = new InFlight(this.position);
    this.lanes = new WaitingLanes(progress.start.waiting);
    this.patience = new Patience(parts.means.logger, this.signal);
    const means = { ...parts.means, patience: this.patience };
    const replayedTo = BigInt(progress.start.replayedTo);
    const standing = { lanes: this.lanes, replayedTo, signal: this.signal };
    this.deliveries = new Deliveries({ ...parts, means }, enabled, standing);
    this.keeper = new ProgressKeeper(progress, this.inFlight, this.lanes);
    const { lanes, requests, signal } = this;
    const attempt = (event: RecordedEvent, lane: Lane) => this.attempt(event, lane);
    const handedOver = () => this.position;
    this.tending = new LaneTending({ ...parts, lanes, requests, signal, handedOver, attempt });
  }

  /** Aborted once it has ended, or is about to. */
  get signal(): AbortSignal {
    return this.tasks.signal;
  }

  /** Streams of which something waits. */
  get waiting(): number {
    return this.lanes.size;
  }

  /** Events that are known and neither told nor waiting. */
  get untold(): number {
    return this.inFlight.size;
  }

  get hasRoom(): boolean {
    return this.inFlight.size < mostInFlight && !this.lanes.isFull;
  }

  /** Somebody changed the webhook. */
  update(webhook: Webhook): void {
    this.deliveries.webhook = webhook;
  }

  /** Tells until it is ended. @throws Superseded once another process tells the webhook; LogRefused */
  async run(): Promise<void> {
    for (const lane of this.lanes.all) this.tend(lane);
    while (!this.signal.aborted) {
      await pause(storeEvery, undefined, { signal: this.signal }).catch(() => undefined);
      await this.keeper.store();
    }
    await this.tasks.settled(graceMs);
    await this.keeper.store();
  }

  /** Ends it in good order. */
  end(): void {
    this.tasks.end();
  }

  async room(): Promise<void> {
    while (!this.hasRoom && !this.signal.aborted) await once(this.freed, 'room');
  }

  take({ events, unreadable, position }: EventBatch): void {
    const all = unreadable.length === 0 ? events : [...events, ...unreadable].toSorted(byPosition);
    for (const event of all) {
      if (event.position <= this.position) continue;
      this.position = event.position;
      if ('reason' in event) this.hold(event);
      else if (event.metadata.organizationId === this.organizationId) this.react(event);
    }
    if (position > this.position) this.position = position;
    this.inFlight.passed(this.position);
  }

  private hold(event: UnreadableEvent): void {
    const now = Date.now();
    if (event.organizationId !== this.organizationId || this.lanes.leave(event.stream)) return;
    this.open(unread(event, now, now + this.parts.schedule.longest));
  }

  private react(event: RecordedEvent): void {
    if (!subscribesTo(this.deliveries.webhook, event) || this.lanes.leave(event.stream)) return;
    const done = this.inFlight.begin(event.position);
    this.tasks.begin(async () => {
      await this.queues.run(event.stream, () => this.deliver(event));
      done();
      this.free();
    });
  }

  private async deliver(event: RecordedEvent): Promise<void> {
    for (;;) {
      while (this.lanes.isFull && !this.signal.aborted && !this.lanes.leave(event.stream))
        await once(this.freed, 'room');
      this.signal.throwIfAborted();
      if (this.lanes.leave(event.stream)) return;
      // Others may have filled the lanes while it stood in the queue of requests.
      const tried = await this.requests.through(async () =>
        this.lanes.isFull ? null : { waiting: await this.attempt(event, null) },
      );
      if (tried) return this.settle(tried.waiting);
    }
  }

  private settle(waiting: WaitingDelivery | null): void {
    if (!waiting) return;
    this.open(waiting);
    if (this.lanes.isFull) this.makeRoom();
  }

  private attempt(event: RecordedEvent, lane: Lane | null): Promise<WaitingDelivery | null> {
    const about = { webhook: this.deliveries.webhook.id, event: event.id };
    return this.patience.with(about, () => this.deliveries.attempt(event, lane));
  }

  private open(head: WaitingDelivery): void {
    this.tend(this.lanes.open(head));
  }

  private tend(lane: Lane): void {
    this.tasks.begin(async () => {
      await this.tending.tend(lane);
      this.free();
    });
  }

  /** Where the endpoint takes others, what has failed for longest gives its place up. */
  private makeRoom(): void {
    const oldest = this.lanes.oldestBefore(this.deliveries.lastTakenAt);
    if (!oldest) return;
    oldest.last = true;
    oldest.hurry.abort();
  }

  private free(): void {
    if (!this.lanes.isFull) this.freed.emit('room');
  }
}

const byPosition = (a: { readonly position: bigint }, b: { readonly position: bigint }): number =>
  Number(a.position - b.position);
