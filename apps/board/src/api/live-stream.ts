import { events } from 'fetch-event-stream';
import { currentToken } from '../app/session.js';
import { decodeLiveEvent } from './live-codec.js';
import { type LiveEvent } from './live-event.js';
import { type LiveStatus } from './live-status.js';

/** Who is told what a stream brings. */
export interface StreamListener {
  /** An event. Not every one has an id; one without an event only moves the place on. */
  readonly heard: (event: LiveEvent | null, id: string | null) => void;
  readonly changed: (status: LiveStatus) => void;
}

/** Between tries, in milliseconds, with full jitter. */
const [firstWait, longestWait] = [500, 10_000];

/** A connection on which the API pushes what changes. After a cut, or with other topics, it goes on after the last event. */
export class LiveStream {
  #status: LiveStatus;
  #topics = '';
  #ending = new AbortController();

  constructor(
    private readonly listener: StreamListener,
    status: LiveStatus,
    /** the id after which it goes on; empty: from now on */
    private lastId: string,
  ) {
    this.#status = status;
  }

  get status(): LiveStatus {
    return this.#status;
  }

  /** Follows these topics, and nothing else, from now on; none: closes. */
  follow(topics: readonly string[]): void {
    if (topics.join() === this.#topics) return;
    this.#topics = topics.join();
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
      await pause(Math.random() * wait);
    }
  }

  async #connect(ended: AbortSignal): Promise<void> {
    const lost = new AbortController();
    const lose = (): void => lost.abort();
    addEventListener('offline', lose);
    await this.#listen(AbortSignal.any([ended, lost.signal])).finally(() => removeEventListener('offline', lose));
  }

  async #listen(signal: AbortSignal): Promise<void> {
    const headers = {
      authorization: `Bearer ${currentToken() ?? ''}`,
      ...(this.lastId !== '' && { 'last-event-id': this.lastId }),
    };
    const response = await fetch(`/v1/events?topics=${this.#topics}`, { headers, signal });
    if (!response.ok) throw new Error(`no live updates: ${response.status}`);
    this.#say('live');
    for await (const { id, event, data } of events(response, signal)) {
      if (id !== undefined) this.lastId = String(id);
      this.listener.heard(decodeLiveEvent(event, data ?? ''), id === undefined ? null : String(id));
    }
  }

  /** Also where nothing changed: whoever listens knows that it lives. */
  #say(state: LiveStatus['state']): void {
    if (state !== this.#status.state) this.#status = { state, since: Date.now() };
    this.listener.changed(this.#status);
  }
}

/** Waits so many milliseconds, or until the browser has a network again. */
async function pause(milliseconds: number): Promise<void> {
  const online = new AbortController();
  await new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
    addEventListener('online', () => resolve(), { signal: online.signal });
  });
  online.abort();
}
