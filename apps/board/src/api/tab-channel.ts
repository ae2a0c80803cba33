import { decodeTabMessage } from './live-codec.js';
import { type TabMessage } from './tab-message.js';

/** Milliseconds between two looks at whether the leading tab still speaks, and looks without a word after which it is replaced. */
const [lookEvery, mostSilent] = [15_000, 3];

/** Who is told what goes on between the tabs. */
export interface TabListener {
  readonly told: (message: TabMessage) => void;
  /** This tab has the connection from now on. */
  readonly lead: () => void;
  /** It has it no longer. */
  readonly retire: () => void;
  /** The leading tab has said nothing for a while: it is asked for a word. */
  readonly ask: () => void;
}

/**
 * The tabs that share one connection. One of them leads: it holds the lock of their name (Web Locks), which goes to the
 * next one when it closes. One that says nothing any more, as a suspended one, loses it.
 */
export class TabChannel {
  readonly #channel: BroadcastChannel;
  readonly #timer: ReturnType<typeof setInterval>;
  #waiting = new AbortController();
  #resign: (() => void) | null = null;
  #isClosed = false;
  #silent = 0;

  constructor(
    private readonly name: string,
    private readonly listener: TabListener,
  ) {
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => this.#take(decodeTabMessage(data));
    this.#timer = setInterval(() => this.#look(), lookEvery);
    void this.#stand(false);
  }

  tell(message: TabMessage): void {
    this.#channel.postMessage(message);
  }

  /** Leaves the others; the lock goes to the next one. */
  close(): void {
    this.#isClosed = true;
    clearInterval(this.#timer);
    this.#waiting.abort();
    this.#resign?.();
    this.#channel.close();
  }

  /** Waits for the lock, or takes it, and holds it until this tab closes or another one takes it. */
  async #stand(steal: boolean): Promise<void> {
    this.#waiting.abort();
    this.#waiting = new AbortController();
    let held = false;
    const hold = (): Promise<void> => {
      held = true;
      this.listener.lead();
      return new Promise((resolve) => (this.#resign = resolve));
    };
    const options = steal ? { steal } : { signal: this.#waiting.signal };
    await navigator.locks.request(this.name, options, hold).catch(() => undefined);
    if (!held || this.#isClosed) return;
    this.#resign = null;
    this.listener.retire();
    await this.#stand(false);
  }

  #take(message: TabMessage): void {
    if (message.kind !== 'follow' && message.kind !== 'left') this.#silent = 0;
    this.listener.told(message);
  }

  #look(): void {
    if (this.#resign) return;
    if (this.#silent > 0) this.listener.ask();
    if (this.#silent++ < mostSilent) return;
    this.#silent = 0;
    void this.#stand(true);
  }
}
