import { setImmediate as turn } from 'node:timers/promises';
import {
  type AllStreamSubscription,
  type EventStoreDBClient,
  type Filter,
  streamNameFilter,
} from '@eventstore/db-client';
import { type StoredEvent } from '../codec/stored-event.js';
import { nextArrived } from './client-codec.js';
import { positionFrom } from './position.js';

/** What a subscription wants. */
export interface Wanted {
  /** strictly after this position; -1: everything */
  readonly after: bigint;
  /** of these categories; null: of all of ours */
  readonly categories: readonly string[] | null;
  /** of this one; null: of all. Asked for with categories only */
  readonly organizationId: string | null;
  /** most events to take at once, and to hold before they are taken */
  readonly most: number;
}

/** What has arrived since the last look. */
export interface Arrival {
  readonly events: readonly StoredEvent[];
  /** everything wanted at or before it has arrived */
  readonly position: bigint;
  readonly live: boolean;
}

/** One catch-up subscription, from its start until it drops. */
export class Arrivals {
  readonly #subscription: AllStreamSubscription;
  #checkpoint: bigint;
  #caughtUp = false;
  #end: { readonly cause: unknown } | null = null;
  #last: Arrival;
  #wake = () => {};

  constructor(
    client: EventStoreDBClient,
    private readonly wanted: Wanted,
  ) {
    const { after, most } = wanted;
    this.#checkpoint = after;
    this.#last = { events: [], position: after, live: false };
    const options = { fromPosition: positionFrom(after), filter: this.#filter() };
    this.#subscription = client.subscribeToAll(options, { highWaterMark: most });
    this.#listen();
  }

  /** What arrived since the last call, waiting until there is something. @throws unknown whatever dropped the subscription */
  async next(): Promise<Arrival> {
    for (;;) {
      await this.#gathered();
      const arrival = this.#taken();
      const { position, live, events } = arrival;
      if (events.length > 0 || position > this.#last.position || live !== this.#last.live)
        return (this.#last = arrival);
      if (this.#end) throw this.#end.cause;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  /** Drops the subscription, and runs it dry: what nobody takes would keep its call open for ever. */
  async end(cause: unknown): Promise<void> {
    this.#ended(cause);
    this.#subscription.removeAllListeners('readable').resume();
    await this.#subscription.unsubscribe().catch(() => undefined);
  }

  /** In a catch-up, what is already coming in is awaited: until it fills a batch, or a turn of the event loop brings nothing. */
  async #gathered(): Promise<void> {
    for (let before = -1; !this.#caughtUp && before < this.#waiting && this.#waiting < this.wanted.most;) {
      before = this.#waiting;
      await turn();
    }
  }

  get #waiting(): number {
    return this.#subscription.readableLength;
  }

  #taken(): Arrival {
    const events: StoredEvent[] = [];
    while (events.length < this.wanted.most) {
      const event = nextArrived(this.#subscription);
      if (event === undefined) break;
      if (event) events.push(event);
    }
    // A checkpoint speaks of what was pushed before it, so it holds once nothing pushed is left.
    const drained = this.#waiting === 0;
    const reached = drained ? larger(this.#last.position, this.#checkpoint) : this.#last.position;
    const position = larger(reached, events.at(-1)?.position ?? reached);
    return { events, position, live: drained && this.#caughtUp };
  }

  #filter(): Filter {
    const { categories, organizationId } = this.wanted;
    const checkpointReached = (_: unknown, { commit }: { commit: bigint }) => {
      this.#checkpoint = commit;
      this.#wake();
    };
    return categories
      ? streamNameFilter({
          prefixes: categories.map((category) => `${category}-${organizationId ?? ''}`),
          checkpointReached,
        })
      : streamNameFilter({ regex: '^[a-z]+-', checkpointReached });
  }

  #listen(): void {
    const turned = (caughtUp: boolean) => () => {
      this.#caughtUp = caughtUp;
      this.#wake();
    };
    const over = () => this.#ended(new Error('The log ended the subscription'));
    this.#subscription
      .on('readable', () => this.#wake())
      .on('error', (error) => this.#ended(error))
      .on('end', over)
      .on('close', over);
    this.#subscription.on('caughtUp', turned(true)).on('fellBehind', turned(false));
  }

  #ended(cause: unknown): void {
    this.#end ??= { cause };
    this.#wake();
  }
}

const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);
