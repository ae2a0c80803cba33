import { setTimeout as pause } from 'node:timers/promises';
import { httpCall } from './http-answer.js';
import { type LiveAddress, LiveListener } from './live-listener.js';
import { type LiveEvent } from './live-event-codec.js';

/** A board as a client keeps it: read once, then changed by what it is pushed. */
export class LiveMirror {
  private readonly cards = new Map<string, unknown>();
  private summary: unknown = null;

  private constructor(
    private readonly address: LiveAddress,
    private readonly pipelineId: string,
    private listener: LiveListener,
  ) {}

  static async open(address: LiveAddress, pipelineId: string): Promise<LiveMirror> {
    const mirror = new LiveMirror(address, pipelineId, await LiveListener.open(address));
    const { data } = await mirror.listener.hear('live');
    await mirror.read(data.position);
    return mirror;
  }

  get ids(): readonly string[] {
    return [...this.cards.keys()];
  }

  /** Cards by id, and the totals. */
  get contents(): object {
    return { cards: Object.fromEntries([...this.cards].sort(([a], [b]) => (a < b ? -1 : 1))), summary: this.summary };
  }

  /** Applies what comes until it has the card, and what came with it. */
  async shows(id: string): Promise<void> {
    for (let tries = 0; tries < 1000 && !this.cards.has(id); tries++) {
      await this.applyAll();
      await pause(10);
    }
    await pause(500);
    await this.applyAll();
  }

  /** Loses the connection, having applied what it had heard, and goes on after that. */
  async cutAndResume(): Promise<void> {
    const lastId = await this.listener.cut();
    await this.applyAll();
    this.listener = await LiveListener.open(this.address, lastId);
  }

  async close(): Promise<void> {
    await this.listener.cut();
  }

  private async applyAll(): Promise<void> {
    for (let event = this.listener.heard.shift(); event; event = this.listener.heard.shift()) await this.apply(event);
  }

  private async apply({ event, data }: LiveEvent): Promise<void> {
    if (event === 'card') this.cards.set(data.card.id, data.card);
    else if (event === 'card_removed') this.cards.delete(data.id);
    else if (event === 'totals') this.summary = data.summary;
    else if (event === 'reset') await this.read(data.position);
  }

  private async read(after: string): Promise<void> {
    const { url, token } = this.address;
    for (const path of ['board?limit=500&', 'summary?']) {
      const answer = await httpCall({ url, token }, 'GET', `/v1/pipelines/${this.pipelineId}/${path}after=${after}`);
      if (answer.status === 503) return pause(100).then(() => this.read(after));
      if (path === 'summary?') this.summary = answer.body;
      else {
        this.cards.clear();
        for (const { cards } of answer.body.columns) for (const card of cards) this.cards.set(card.id, card);
      }
    }
  }
}
