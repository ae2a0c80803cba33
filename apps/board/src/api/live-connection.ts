import { currentToken } from '../app/session.js';
import { type LiveEvent } from './live-event.js';
import { type LiveStatus } from './live-status.js';
import { LiveStream } from './live-stream.js';
import { revisions } from './revisions.js';
import { TabChannel } from './tab-channel.js';
import { type TabMessage } from './tab-message.js';

type Listener = (event: LiveEvent) => void;
type Message<Kind extends TabMessage['kind']> = Extract<TabMessage, { readonly kind: Kind }>;

/** Topics of one connection, as the API limits them. */
const mostTopics = 20;

/** How this tab hears what the API pushes: over one connection that all tabs with the same token share. */
export class LiveConnection {
  readonly #tab = crypto.randomUUID();
  readonly #listeners = new Set<Listener>();
  readonly #watchers = new Set<() => void>();
  /** what each tab shows, as far as this one has heard */
  readonly #shown = new Map<string, readonly string[]>();
  #status: LiveStatus = { state: 'connecting', since: Date.now() };
  #lastId = '';
  #topics: readonly string[] = [];
  #channel: TabChannel | null = null;
  /** null: another tab has the connection */
  #stream: LiveStream | null = null;

  constructor() {
    // A tab that is frozen or kept for going back hears nothing: others must not wait for it.
    for (const name of ['pagehide', 'freeze']) addEventListener(name, () => this.#close(), { capture: true });
    for (const name of ['pageshow', 'resume']) addEventListener(name, () => this.#open(), { capture: true });
  }

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

  /** Follows these topics, and nothing else, from now on; none: closes. What was read before may have to be read again: `live` says so. */
  follow(topics: readonly string[]): void {
    if (topics.join() === this.#topics.join()) return;
    this.#topics = topics;
    if (topics.length === 0) this.#close();
    else if (this.#channel) this.#say(true);
    else this.#open();
  }

  #open(): void {
    if (this.#channel || this.#topics.length === 0) return;
    this.#channel = new TabChannel(`dealstream.live.${currentToken() ?? ''}`, {
      told: (message) => this.#told(message),
      lead: () => this.#lead(),
      retire: () => this.#retire(),
      ask: () => this.#say(false),
    });
    this.#say(true);
  }

  #close(): void {
    this.#channel?.tell({ kind: 'left', tab: this.#tab });
    this.#retire();
    this.#channel?.close();
    this.#channel = null;
    this.#lastId = '';
    this.#shown.clear();
  }

  /** Says what this tab shows: to whoever leads, and to those who may lead next. */
  #say(anew: boolean): void {
    const message = { kind: 'follow', tab: this.#tab, topics: this.#topics, anew } as const;
    this.#channel?.tell(message);
    this.#follows(message);
  }

  /** Goes on where the tab that led before was. */
  #lead(): void {
    this.#stream = new LiveStream(
      {
        heard: (event, id) => this.#pass({ kind: 'heard', event, id }),
        changed: (status) => this.#pass({ kind: 'status', status }),
      },
      this.#status,
      this.#lastId,
    );
    this.#channel?.tell({ kind: 'leads' });
    this.#stream.follow(this.#allTopics());
  }

  #retire(): void {
    this.#stream?.follow([]);
    this.#stream = null;
  }

  #told(message: TabMessage): void {
    switch (message.kind) {
      case 'follow':
        return this.#follows(message);
      case 'left':
        this.#shown.delete(message.tab);
        this.#stream?.follow(this.#allTopics());
        return;
      case 'leads':
        return this.#say(false);
      case 'heard':
        return this.#heard(message);
      case 'status':
        return this.#changed(message.status);
    }
  }

  #follows({ tab, topics, anew }: Message<'follow'>): void {
    const before = this.#allTopics();
    this.#shown.set(tab, topics);
    if (!this.#stream) return;
    this.#stream.follow(this.#allTopics());
    this.#channel?.tell({ kind: 'status', status: this.#status });
    const missedSome = anew || topics.some((topic) => !before.includes(topic));
    if (missedSome && this.#lastId !== '') this.#pass({ kind: 'heard', event: this.#sinceNow(), id: null, tab });
  }

  /** That everything follows from where the connection is: what was read before is read again. */
  #sinceNow(): LiveEvent {
    return { type: 'live', data: { position: this.#lastId.replace(/-.*$/, '') } };
  }

  /** From the connection to all tabs, this one included. */
  #pass(message: Message<'heard' | 'status'>): void {
    this.#channel?.tell(message);
    this.#told(message);
  }

  #heard({ event, id, tab = this.#tab }: Message<'heard'>): void {
    if (id !== null) this.#lastId = id;
    revisions.learn(event?.data);
    if (event && tab === this.#tab) for (const listener of this.#listeners) listener(event);
  }

  #changed(status: LiveStatus): void {
    if (status.state === this.#status.state && status.since === this.#status.since) return;
    this.#status = status;
    for (const watcher of this.#watchers) watcher();
  }

  #allTopics(): readonly string[] {
    return [...new Set([...this.#shown.values()].flat())].toSorted().slice(0, mostTopics);
  }
}

/** Of this tab. */
export const live = new LiveConnection();
