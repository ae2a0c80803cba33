import { type EventRecord, TOMBSTONE_REVISION } from '../log/event-record.js';
import { Checkpoint } from './checkpoint.js';
import { type CheckpointStream } from './checkpoint-stream.js';
import { type Consumer, hasRoom } from './consumer.js';
import { type Delivery, type Replay, WaitingDeliveries } from './delivery.js';
import { type GroupSettings } from './group-settings.js';
import { type GroupSource } from './group-source.js';
import { type ParkingLot } from './parking-lot.js';
import { type Strategy, strategyOf } from './strategies.js';
import { Throughput } from './throughput.js';

/** What a consumer may say of an event that it could not deal with. */
export type Refusal = 'retry' | 'park' | 'skip';

/** What a group works with. */
export interface GroupParts {
  readonly source: GroupSource;
  readonly parking: ParkingLot;
  readonly checkpoints: CheckpointStream;
  /** the place at and before which nothing is delivered, as long as there is no checkpoint */
  readonly beginsAfter: number;
  /** Is told of what keeps the group from its work. */
  readonly report: (error: unknown) => void;
}

/** Milliseconds between two looks for events that nobody acknowledged in time. */
const lookEvery = 1_000;

/** An event that a consumer has and has not acknowledged. */
interface Flight {
  readonly delivery: Delivery;
  readonly consumer: Consumer;
  /** milliseconds since the Unix epoch */
  readonly since: number;
}

/**
 * Shares out the events of a source among consumers: each goes to somebody, and again to somebody until it is acknowledged or
 * was tried too often; then it is parked. At least once; how far everything is done outlives the process.
 */
export class PersistentGroup {
  readonly throughput = new Throughput();
  readonly #consumers: Consumer[] = [];
  readonly #waiting = new WaitingDeliveries();
  readonly #inFlight = new Map<string, Flight>();
  /** places of what was read and is not done, the lowest first */
  readonly #open = new Set<number>();
  readonly #strategy: Strategy;
  readonly #ending = new AbortController();
  readonly #looking: NodeJS.Timeout;
  readonly #checkpoint: Checkpoint;
  /** told once fewer events wait than may be read ahead */
  readonly #awaitingRoom: (() => void)[] = [];
  #isReading = false;
  /** the place up to which the source was read */
  #readUpTo: number;
  /** the parked events that are tried again now */
  #replay: Replay | undefined;
  /** events that are being parked */
  readonly #parks = new Set<Promise<void>>();

  constructor(
    readonly settings: GroupSettings,
    private readonly parts: GroupParts,
  ) {
    const { checkpoints, beginsAfter } = parts;
    this.#strategy = strategyOf(settings.strategy);
    this.#checkpoint = new Checkpoint(settings, checkpoints, () => this.#donePlace());
    this.#readUpTo = checkpoints.last() ?? beginsAfter;
    this.#looking = setInterval(() => this.#lookForLate(), lookEvery);
  }

  get consumers(): readonly Consumer[] {
    return this.#consumers;
  }

  /** Events in the hands of consumers, and events that wait to be. */
  get counts(): { readonly inFlight: number; readonly fresh: number; readonly retried: number } {
    return { inFlight: this.#inFlight.size, fresh: this.#waiting.fresh, retried: this.#waiting.retried };
  }

  get readUpTo(): number {
    return this.#readUpTo;
  }

  /** Up to where everything is done, as it was noted last; undefined: nowhere yet. */
  get checkpoint(): number | undefined {
    return this.#checkpoint.lastWritten;
  }

  connect(consumer: Consumer): void {
    this.#consumers.push(consumer);
    consumer.welcome(this.settings);
    if (!this.#isReading) void this.#read();
    this.dispatch();
  }

  /** What the consumer had goes to others. */
  disconnect(consumer: Consumer): void {
    const index = this.#consumers.indexOf(consumer);
    if (index < 0) return;
    this.#consumers.splice(index, 1);
    for (const flight of [...this.#inFlight.values()])
      if (flight.consumer === consumer) this.#tryAgain(this.#land(flight));
    this.dispatch();
  }

  acknowledge(consumer: Consumer, ids: readonly string[]): void {
    for (const flight of this.#flightsOf(consumer, ids)) {
      const took = Date.now() - flight.since;
      for (const { throughput } of [this, consumer]) throughput.count(took);
      this.#done(this.#land(flight));
    }
    this.dispatch();
  }

  refuse(consumer: Consumer, ids: readonly string[], refusal: Refusal, reason: string): void {
    for (const flight of this.#flightsOf(consumer, ids)) {
      const delivery = this.#land(flight);
      if (refusal === 'skip') this.#done(delivery);
      else if (refusal === 'park') this.#park(delivery, `A consumer parked it: ${reason}`);
      else this.#tryAgain(delivery);
    }
    this.dispatch();
  }

  /** Tries again what is parked at revisions before `stopAt`. One such replay goes on at a time. @throws DamagedRecord */
  replayParked(stopAt: number): void {
    if (this.#replay) return;
    const { from, to } = this.parts.parking.extent(stopAt);
    if (from >= to) return;
    const replay = { open: 1, to };
    this.#replay = replay;
    void this.#readParked(from, replay).catch((error: unknown) => this.#giveUp(error));
  }

  /** Gives consumers what they have room for. */
  dispatch(): void {
    while (this.#consumers.some(hasRoom)) {
      const found = this.#waiting.takeFirst((delivery) => this.#takerOf(delivery));
      if (!found) break;
      const [delivery, consumer] = found;
      this.#inFlight.set(delivery.event.id, { delivery, consumer, since: Date.now() });
      consumer.inFlight += 1;
      consumer.deliver(delivery);
    }
    if (this.#hasRoom) this.#goOn();
  }

  /** Ends the group in this process: consumers are dropped, and how far everything is done is noted. It writes nothing afterwards. */
  async close(reason: unknown): Promise<void> {
    this.#ending.abort();
    this.#goOn();
    clearInterval(this.#looking);
    for (const consumer of this.#consumers.splice(0)) consumer.drop(reason);
    await Promise.all(this.#parks);
    await this.#checkpoint.close();
  }

  async #read(): Promise<void> {
    this.#isReading = true;
    try {
      for await (const messages of this.parts.source.follow(this.#readUpTo, this.#ending.signal)) {
        for (const message of messages) {
          if (message.kind === 'event') this.#take(message.event);
          if (message.kind === 'checkpoint') this.#readUpTo = message.position;
        }
        this.dispatch();
        await this.#room();
      }
    } catch (error) {
      this.parts.report(error);
      const dropped = this.#consumers.splice(0);
      for (const flight of [...this.#inFlight.values()]) this.#tryAgain(this.#land(flight));
      for (const consumer of dropped) consumer.drop(error);
    } finally {
      this.#isReading = false;
    }
  }

  #take(event: EventRecord): void {
    if (event.revision === TOMBSTONE_REVISION) return;
    const place = this.parts.source.placeOf(event);
    this.#readUpTo = place;
    this.#open.add(place);
    this.#waiting.add({ event, of: place, retries: 0 });
  }

  async #readParked(from: number, replay: Replay): Promise<void> {
    for (const events of this.parts.parking.parked(from, replay.to)) {
      replay.open += events.length;
      for (const event of events) this.#waiting.addAgain({ event, of: replay, retries: 0 });
      this.dispatch();
      await this.#room();
      if (this.#ending.signal.aborted) return;
    }
    await this.#replayed(replay);
  }

  /** What is parked stays so, and can be tried again. */
  #giveUp(error: unknown): void {
    this.#replay = undefined;
    this.parts.report(error);
  }

  get #hasRoom(): boolean {
    return this.#waiting.fresh + this.#waiting.retried < this.settings.historyBufferSize;
  }

  /** Resolves once fewer events wait than may be read ahead. */
  async #room(): Promise<void> {
    while (!this.#hasRoom && !this.#ending.signal.aborted)
      await new Promise<void>((resolve) => this.#awaitingRoom.push(resolve));
  }

  #goOn(): void {
    for (const goOn of this.#awaitingRoom.splice(0)) goOn();
  }

  /** An event whose id is in flight already waits: its acknowledgement could not be told from the other's. */
  #takerOf({ event }: Delivery): Consumer | undefined {
    return this.#inFlight.has(event.id) ? undefined : this.#strategy(event, this.#consumers);
  }

  #flightsOf(consumer: Consumer, ids: readonly string[]): Flight[] {
    return ids.flatMap((id) => this.#inFlight.get(id) ?? []).filter((flight) => flight.consumer === consumer);
  }

  #land({ delivery, consumer }: Flight): Delivery {
    this.#inFlight.delete(delivery.event.id);
    consumer.inFlight -= 1;
    return delivery;
  }

  #lookForLate(): void {
    const { messageTimeout } = this.settings;
    if (messageTimeout === 0) return;
    const late = Date.now() - messageTimeout;
    for (const flight of [...this.#inFlight.values()]) if (flight.since <= late) this.#tryAgain(this.#land(flight));
    this.dispatch();
  }

  #tryAgain(delivery: Delivery): void {
    const { maxRetryCount } = this.settings;
    if (delivery.retries >= maxRetryCount) {
      this.#park(delivery, `It was delivered again ${maxRetryCount} times in vain.`);
      return;
    }
    delivery.retries += 1;
    this.#waiting.addAgain(delivery);
  }

  /** What cannot be parked now is delivered once more. */
  #park(delivery: Delivery, reason: string): void {
    const parked = this.parts.parking
      .park(delivery.event, reason)
      .then(
        () => this.#done(delivery),
        (error: unknown) => {
          this.parts.report(error);
          this.#waiting.addAgain(delivery);
        },
      )
      .finally(() => this.#parks.delete(parked))
      .then(() => this.dispatch());
    this.#parks.add(parked);
  }

  #done({ of }: Delivery): void {
    if (typeof of === 'number') this.#open.delete(of);
    else void this.#replayed(of).catch((error: unknown) => this.#giveUp(error));
    this.#checkpoint.count();
  }

  /** One more of the parked events that are tried again is done; after the last of them they are parked no more. */
  async #replayed(replay: Replay): Promise<void> {
    replay.open -= 1;
    if (replay.open > 0 || replay !== this.#replay) return;
    await this.parts.parking.forgetBefore(replay.to);
    this.#replay = undefined;
  }

  #donePlace(): number {
    const [lowest] = this.#open;
    return lowest === undefined ? this.#readUpTo : lowest - 1;
  }
}
