import { setTimeout as pause } from 'node:timers/promises';
import { httpCall } from './http-answer.js';
import { LiveListener } from './live-listener.js';
import { type LiveEvent } from './live-event-codec.js';

/** Whose mirror it is. */
export interface MirrorOwner {
  readonly url: string;
  readonly token: string;
  readonly pipelineId: string;
}

/** A board and an inbox as a client keeps them: read once, then changed by what it is pushed. */
export class LiveMirror {
  /** why it read everything again */
  readonly resets: string[] = [];
  private readonly cards = new Map<string, unknown>();
  private readonly conversations = new Map<string, unknown>();
  private summary: unknown = null;

  private constructor(
    private readonly owner: MirrorOwner,
    private listener: LiveListener,
  ) {}

  static async open(owner: MirrorOwner): Promise<LiveMirror> {
    const mirror = new LiveMirror(owner, await LiveListener.open(addressOf(owner)));
    const { data } = await mirror.listener.hear('live');
    await mirror.read(data.position);
    return mirror;
  }

  /** A new one of the same owner, which reads everything now. */
  another(): Promise<LiveMirror> {
    return LiveMirror.open(this.owner);
  }

  /** Cards and conversations by id, and the totals. */
  get contents(): object {
    return { cards: sorted(this.cards), conversations: sorted(this.conversations), summary: this.summary };
  }

  has(dealId: string): boolean {
    return this.cards.has(dealId);
  }

  /** Applies what it heard. */
  async applyAll(): Promise<void> {
    for (let event = this.listener.heard.shift(); event; event = this.listener.heard.shift()) await this.apply(event);
  }

  /** Loses the connection, having applied what it had heard, and goes on after that. */
  async cutAndResume(): Promise<void> {
    const lastId = await this.listener.cut();
    await this.applyAll();
    this.listener = await LiveListener.open(addressOf(this.owner), lastId);
  }

  async close(): Promise<void> {
    await this.listener.cut();
  }

  private async apply({ event, data }: LiveEvent): Promise<void> {
    if (event === 'card') this.cards.set(data.card.id, data.card);
    else if (event === 'card_removed') this.cards.delete(data.id);
    else if (event === 'totals') this.summary = data.summary;
    else if (event === 'conversation') this.conversations.set(data.conversation.id, data.conversation);
    else if (event === 'reset' || event === 'catalogue') {
      this.resets.push(data.reason ?? data.category);
      await this.read(data.position);
    }
  }

  private async read(after: string): Promise<void> {
    const board = `/v1/pipelines/${this.owner.pipelineId}`;
    const { columns } = await this.get(`${board}/board?limit=200&status=any&after=${after}`);
    this.summary = await this.get(`${board}/summary?after=${after}`);
    const { items } = await this.get(`/v1/conversations?limit=200&after=${after}`);
    this.cards.clear();
    for (const card of columns.flatMap(({ cards }) => cards)) this.cards.set(card.id, card);
    this.conversations.clear();
    for (const conversation of items) this.conversations.set(conversation.id, conversation);
  }

  private async get(path: string) {
    for (let tries = 0; tries < 100; tries++) {
      const answer = await httpCall(this.owner, 'GET', path);
      if (answer.status === 200) return answer.body;
      if (answer.status !== 503) throw new Error(`${path}: ${answer.text}`);
      await pause(100);
    }
    throw new Error(`${path} was away for too long`);
  }
}

const addressOf = ({ pipelineId, ...owner }: MirrorOwner) => ({
  ...owner,
  path: `/v1/events?topics=pipeline:${pipelineId},inbox`,
});

const sorted = (records: ReadonlyMap<string, unknown>): object =>
  Object.fromEntries([...records].sort(([a], [b]) => (a < b ? -1 : 1)));
