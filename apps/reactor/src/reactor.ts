import { setTimeout as pause } from 'node:timers/promises';
import { type Logger } from 'pino';
import { Rejected } from '#decider';
import {
  type EventBatch,
  type EventLog,
  leaseStream,
  type LogCheckpoint,
  LogUnavailable,
  type RecordedEvent,
  StreamQueues,
  Superseded,
  type UnreadableEvent,
} from '#event-store';
import { causeOf } from './cause.js';
import { Effects, type Means } from './effects.js';
import { InFlight } from './in-flight.js';
import { type ProcessManager } from './process-manager.js';
import { Slots } from './slots.js';

/** What a reactor is made of. */
export interface ReactorParts {
  readonly log: Pick<EventLog, 'subscribe'>;
  readonly checkpoint: LogCheckpoint;
  /** of its lease: a later one ends it */
  readonly epoch: bigint;
  readonly processes: readonly ProcessManager[];
  readonly categories: readonly string[];
  readonly means: Means;
  readonly logger: Logger;
  /** events that are reacted to at the same time: beyond, the log waits @defaultValue 10,000 */
  readonly mostRunning?: number;
}

/** How often the checkpoint is stored at most, in milliseconds. */
const checkpointEvery = 1_000;

const mostRunning = 10_000;

/** How long reactions may take to end when the process ends, in milliseconds. */
const graceMs = 3_000;

/** The name of its lease and of its checkpoint. */
export const reactorName = 'reactor';

/** Hands every event to the process managers that react to its type, from the stored checkpoint on, for ever. */
export class Reactor {
  private readonly inFlight: InFlight;
  private readonly lanes = new StreamQueues();
  private readonly running = new Set<Promise<void>>();
  private readonly slots: Slots;
  private readonly heldBack = new Set<string>();
  private readonly ending = new AbortController();
  private position: bigint;
  private superseded: Error | null = null;

  constructor(private readonly parts: ReactorParts) {
    this.position = parts.checkpoint.position;
    this.inFlight = new InFlight(this.position);
    this.slots = new Slots(parts.mostRunning ?? mostRunning);
  }

  /** Events that are being reacted to. */
  get reacting(): number {
    return this.inFlight.size;
  }

  /** Streams in which an event cannot be read. */
  get unreadable(): number {
    return this.heldBack.size;
  }

  /** Log positions: of what came in last, and of the checkpoint. */
  get positions(): { readonly seen: bigint; readonly checkpoint: bigint } {
    return { seen: this.position, checkpoint: this.parts.checkpoint.position };
  }

  /** Runs until the signal ends it. @throws Superseded once another reactor has taken over; LogRefused */
  async run(signal: AbortSignal): Promise<void> {
    const following = AbortSignal.any([signal, this.ending.signal]);
    const storing = this.storeCheckpoints(following);
    following.addEventListener('abort', () => this.slots.end(), { once: true });
    try {
      const { log, checkpoint, categories } = this.parts;
      const options = { after: checkpoint.position, categories: [...categories, 'lease'], signal: following };
      for await (const batch of log.subscribe(options)) await this.take(batch, following);
    } finally {
      this.ending.abort();
      await storing;
    }
    if (this.superseded) throw this.superseded;
    await Promise.race([Promise.all(this.running), pause(graceMs, undefined, { ref: false })]);
    await this.storeCheckpoint();
  }

  private async take({ events, unreadable, position }: EventBatch, signal: AbortSignal): Promise<void> {
    const all = unreadable.length === 0 ? events : [...events, ...unreadable].toSorted(byPosition);
    for (const event of all) {
      if (signal.aborted) return;
      if ('reason' in event) this.holdBack(event);
      else await this.react(event);
    }
    this.inFlight.passed(position);
    this.position = position;
  }

  /** The first one is never done: with code that reads it, the next start begins before it. */
  private holdBack({ stream, organizationId, revision, position, reason }: UnreadableEvent): void {
    if (this.heldBack.size === 0) this.inFlight.begin(position);
    this.parts.means.commands.catalogues.passed(null, organizationId);
    this.heldBack.add(stream);
    const about = { organizationId, stream, revision: `${revision}`, reason };
    this.parts.logger.error(about, 'an event cannot be read: nothing is done about its stream until it can');
  }

  /** Resolves once the reaction has begun. */
  private async react(event: RecordedEvent): Promise<void> {
    if (event.category === 'lease') return this.requireLease(event);
    if (this.heldBack.has(event.stream)) return;
    this.parts.means.commands.catalogues.passed(event.category, event.metadata.organizationId);
    const done = this.inFlight.begin(event.position);
    const reacting = this.parts.processes.filter(({ reactsTo }) => reactsTo.includes(event.event.type));
    if (reacting.length === 0) return done();
    await this.slots.take();
    const reactions = reacting.map((process) => this.reactionOf(process, event));
    const running: Promise<void> = Promise.all(reactions).then(
      () => this.ended(running, done),
      () => this.ended(running), // in the middle: the next start reacts again
    );
    this.running.add(running);
  }

  private ended(running: Promise<void>, done?: () => void): void {
    this.running.delete(running);
    this.slots.release();
    done?.();
  }

  private reactionOf(process: ProcessManager, event: RecordedEvent): Promise<void> {
    const { means } = this.parts;
    const about = { process: process.name, event: event.id };
    const react = () =>
      means.patience
        .with(about, () => process.react(event, new Effects(means, process.name, causeOf(event))))
        .catch((error: unknown) => {
          if (!(error instanceof Rejected)) throw error;
          means.logger.error({ ...about, code: error.code, facts: error.facts }, 'refused: it is left as it is');
        });
    const lane = process.laneOf?.(event);
    return lane === undefined ? react() : this.lanes.run(`${process.name} ${lane}`, react);
  }

  private requireLease({ stream, revision }: RecordedEvent): void {
    const { epoch, checkpoint } = this.parts;
    if (stream === leaseStream(reactorName) && revision > epoch) throw new Superseded(checkpoint.owner);
  }

  private async storeCheckpoints(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await pause(checkpointEvery, undefined, { signal }).catch(() => undefined);
      await this.storeCheckpoint().catch((error: unknown) => {
        this.superseded = error instanceof Error ? error : new Error(String(error));
        this.ending.abort();
      });
    }
  }

  /** @throws Superseded */
  private async storeCheckpoint(): Promise<void> {
    const { due } = this.inFlight;
    if (due === null) return;
    try {
      await this.parts.checkpoint.reach(due);
      this.inFlight.reached(due);
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error; // it is stored the next time
    }
  }
}

const byPosition = (a: { readonly position: bigint }, b: { readonly position: bigint }): number =>
  Number(a.position - b.position);
