import { events } from 'fetch-event-stream';
import { currentToken } from '../app/session.js';
import { decodeLiveEvent } from './live-codec.js';
import { type LiveEvent } from './live-event.js';

/** How live the page is, and since when (milliseconds of the clock). */
export interface LiveStatus {
  readonly state: 'connecting' | 'live' | 'away';
  readonly since: number;
}

type Listener = (event: LiveEvent) => void;

/** Between tries, in milliseconds, with full jitter. */
const [firstWait, longestWait] = [500, 10_000];

/** The one connection on which the API pushes what changes. After a cut it goes on after the last event. */
export class LiveConnection {
  #status: LiveStatus = { state: 'connecting', since: Date.now() };
  #topics: readonly string[] = [];
  #lastId = '';
  #ending = new AbortController();
  readonly #listeners = new Set<Listener>();
  readonly #watchers = new Set<() => void>();

  get status(): LiveStatus {
    return this.#status;
  }

  /** Hears events until what this gives is called. */
  hear = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Is told when the status changes. */
  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** Follows these topics, and nothing else, from now on; none: closes. */
  follow(topics: readonly string[]): void {
    if (topics.join() === this.#topics.join()) return;
    this.#topics = topics;
    this.#lastId = '';
    this.#ending.abort();
    this.#ending = new AbortController();
    if (topics.length > 0) void this.#run(this.#ending.signal);
  }

  async #run(signal: AbortSignal): Promise<void> {
    for (let wait = firstWait; !signal.aborted; wait = Math.min(wait * 2, longestWait)) {
      const started = Date.now();
      await this.#connect(signal).catch(() => undefined);
      if (signal.aborted) return;
      this.#say('away');
      if (Date.now() - started > longestWait) wait = firstWait;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * wait));
    }
  }

  async #connect(signal: AbortSignal): Promise<void> {
    const headers = {
      authorization: `Bearer ${currentToken() ?? ''}`,
      ...(this.#lastId !== '' && { 'last-event-id': this.#lastId }),
    };
    const response = await fetch(`/v1/events?topics=${this.#topics.join()}`, { headers, signal });
    if (!response.ok) throw new Error(`no live updates: ${response.status}`);
    this.#say('live');
    for await (const { id, event, data } of events(response, signal)) {
      const decoded = decodeLiveEvent(event, data ?? '');
      if (decoded) for (const listener of this.#listeners) listener(decoded);
      if (id !== undefined) this.#lastId = String(id);
    }
  }

  #say(state: LiveStatus['state']): void {
    if (state === this.#status.state) return;
    this.#status = { state, since: Date.now() };
    for (const watcher of this.#watchers) watcher();
  }
}

/** Of this tab. */
export const live = new LiveConnection();
