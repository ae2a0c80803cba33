import {
  decodeCursor,
  encodeCursor,
  type Freshness,
  InvalidCursor,
  type ReadModels,
  type ReadOptions,
} from '#read-model';
import { type MessageView } from './conversation.view.js';
import {
  conversationsModel,
  type MessageEntry,
  type MessageOutcome,
  messagesKey,
  outcomesKey,
} from './conversations.keys.js';

/** A page of a conversation's messages. */
export interface MessageQuery extends ReadOptions {
  /** one of a page's cursors @defaultValue the newest messages */
  readonly cursor?: string | undefined;
  /** most of a page */
  readonly limit: number;
}

/** Messages, newest first, and where to go on from there in either direction. */
export interface Messages {
  readonly items: readonly MessageView[];
  /** older ones; null: there are none */
  readonly nextCursor: string | null;
  /** newer ones, those that come later included */
  readonly newerCursor: string;
}

/** Reads the messages of conversations. */
export class MessageReader {
  constructor(private readonly models: ReadModels) {}

  /** A page; null where there is no such conversation. @throws ModelUnavailable, NotReached, InvalidCursor */
  async list(
    organizationId: string,
    conversationId: string,
    { cursor, limit, ...options }: MessageQuery,
  ): Promise<{ messages: Messages | null } & Freshness> {
    const key = messagesKey(conversationId);
    const { found, freshness } = await this.models.read(organizationId, [conversationsModel], options, (query) =>
      Promise.all([query.record(conversationId), query.length(key)]),
    );
    const [record, length] = found;
    if (!record) return { messages: null, ...freshness };
    const [from, end] = windowOf(cursor, limit, length);
    const items = await this.between(organizationId, conversationId, [from, end]);
    const nextCursor = from > 0 ? cursorTo('older', from) : null;
    return { messages: { items, nextCursor, newerCursor: cursorTo('newer', end) }, ...freshness };
  }

  /** The messages from one index to before another, newest first. */
  private async between(
    organizationId: string,
    conversationId: string,
    [from, end]: Window,
  ): Promise<readonly MessageView[]> {
    if (from === end) return [];
    const page = await this.models.read(organizationId, [conversationsModel], {}, (query) =>
      query.entries<MessageEntry>(messagesKey(conversationId), from, end - 1),
    );
    const sent = page.found.filter(({ direction }) => direction === 'sent').map(({ id }) => id);
    const { found } = await this.models.read(organizationId, [conversationsModel], {}, (query) =>
      query.decoded<MessageOutcome>(outcomesKey(conversationId), sent),
    );
    const outcomes = new Map(sent.map((id, n) => [id, found[n]]));
    return page.found.toReversed().map((entry) => ({ ...entry, outcome: outcomes.get(entry.id) ?? null }));
  }
}

type Window = readonly [from: number, end: number];

/** Messages are only ever added at the end: an index stays what it is. @throws InvalidCursor */
function windowOf(cursor: string | undefined, limit: number, length: number): Window {
  if (cursor === undefined) return [Math.max(0, length - limit), length];
  const { score, member } = decodeCursor(order, cursor);
  const place = Number(score);
  if (!Number.isInteger(place) || place < 0 || place > length) throw new InvalidCursor();
  return member === 'newer' ? [place, Math.min(length, place + limit)] : [Math.max(0, place - limit), place];
}

const order = 'messages';

const cursorTo = (member: 'older' | 'newer', place: number): string =>
  encodeCursor(order, { score: `${place}`, member });
