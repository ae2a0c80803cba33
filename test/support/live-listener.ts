import { setTimeout as pause } from 'node:timers/promises';
import { decodeLiveEvent, type LiveEvent } from './live-event-codec.js';

/** Where a listener listens. */
export interface LiveAddress {
  readonly url: string;
  readonly token: string;
  /** e.g. `/v1/events?topics=inbox` */
  readonly path: string;
}

/** A client of Server-Sent Events: keeps what it heard, and the id from which it would go on. */
export class LiveListener {
  readonly heard: LiveEvent[] = [];
  lastId: string | null;
  /** comments that it got: they show that the connection lives */
  beats = 0;
  /** settles once the stream has ended, by either side */
  readonly ended: Promise<void>;
  private readonly ending = new AbortController();
  private text = '';

  private constructor(response: Response, lastId: string | null, abort: AbortController) {
    this.lastId = lastId;
    this.ending = abort;
    this.ended = this.read(response).catch(() => undefined);
  }

  /** Listens, from an id on if one is given; the answer's status must be 200. */
  static async open({ url, token, path }: LiveAddress, lastId: string | null = null): Promise<LiveListener> {
    const abort = new AbortController();
    const response = await fetch(url + path, {
      headers: { authorization: `Bearer ${token}`, ...(lastId !== null && { 'last-event-id': lastId }) },
      signal: abort.signal,
    });
    if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
    return new LiveListener(response, lastId, abort);
  }

  /** Waits until it heard such an event, and takes it and all before it out. */
  async hear(event: string, holds: (event: LiveEvent) => boolean = () => true): Promise<LiveEvent> {
    for (let tries = 0; tries < 1000; tries++) {
      const index = this.heard.findIndex((one) => one.event === event && holds(one));
      const found = this.heard[index];
      if (found) {
        this.heard.splice(0, index + 1);
        return found;
      }
      await pause(10);
    }
    throw new Error(`no ${event} was heard, but ${JSON.stringify(this.heard.map((one) => one.event))}`);
  }

  /** Cuts the connection; gives the id to go on from. */
  async cut(): Promise<string | null> {
    this.ending.abort();
    await this.ended;
    return this.lastId;
  }

  private async read({ body }: Response): Promise<void> {
    if (!body) return;
    const decoder = new TextDecoder();
    for await (const chunk of body) {
      const bytes: unknown = chunk;
      if (bytes instanceof Uint8Array) this.text += decoder.decode(bytes, { stream: true });
      for (let end = this.text.indexOf('\n\n'); end >= 0; end = this.text.indexOf('\n\n')) {
        this.take(this.text.slice(0, end));
        this.text = this.text.slice(end + 2);
      }
    }
  }

  private take(block: string): void {
    const fields = new Map(block.split('\n').map((line) => [line.split(':', 1)[0], line.replace(/^\w+: ?/, '')]));
    this.lastId = fields.get('id') ?? this.lastId;
    if (block.startsWith(':')) this.beats++;
    const [event, data] = [fields.get('event'), fields.get('data')];
    if (event !== undefined && data !== undefined) this.heard.push(decodeLiveEvent(event, data));
  }
}
