import { type EventRecord } from '../log/event-record.js';

/** Parked events that are tried again. */
export interface Replay {
  /** how many are not done, or still to be read */
  open: number;
  /** the revision after the last of them */
  readonly to: number;
}

/** An event on its way to somebody who deals with it. */
export interface Delivery {
  readonly event: EventRecord;
  /** its place in the source of the group; or it was parked, and is tried again */
  readonly of: number | Replay;
  /** how often it was delivered before in vain */
  retries: number;
}

/** Events that wait for a consumer: those that are tried again before those that are new, each in the order of the log. */
export class WaitingDeliveries {
  readonly #again: Delivery[] = [];
  readonly #fresh: Delivery[] = [];

  get retried(): number {
    return this.#again.length;
  }

  get fresh(): number {
    return this.#fresh.length;
  }

  add(delivery: Delivery): void {
    this.#fresh.push(delivery);
  }

  addAgain(delivery: Delivery): void {
    const { position } = delivery.event;
    const index = this.#again.findLastIndex(({ event }) => event.position <= position) + 1;
    this.#again.splice(index, 0, delivery);
  }

  /** Takes out the first for which there is a taker; undefined where there is none. */
  takeFirst<Taker>(takerOf: (delivery: Delivery) => Taker | undefined): [Delivery, Taker] | undefined {
    for (const waiting of [this.#again, this.#fresh]) {
      for (const [index, delivery] of waiting.entries()) {
        const taker = takerOf(delivery);
        if (taker === undefined) continue;
        if (index === 0) waiting.shift();
        else waiting.splice(index, 1);
        return [delivery, taker];
      }
    }
    return undefined;
  }
}
