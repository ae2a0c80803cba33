import { type Instant } from '#decider';
import { type ElapsedKind } from '#domain';
import { type Filters, type ModelQuery, type ReadModels } from '#read-model';
import {
  byActivity,
  type ConversationRecord,
  conversationsModel,
  indexKey as conversationsOf,
} from '../conversations/conversations.keys.js';
import { lastActivityAt } from '../opportunity/card.js';
import { indexKey, opportunityModel, type OpportunityRecord, scores } from '../opportunity/opportunity.keys.js';
import { inStageKey, type TimerRecord, timersModel } from '../timers/timers.keys.js';

/** An open deal, and since when it has been so. */
export interface Waiting {
  readonly opportunityId: string;
  readonly since: Instant;
}

/** Deals that began to wait in a time, in milliseconds, both bounds inclusive. */
export interface WaitingQuery {
  readonly what: ElapsedKind;
  readonly from: number;
  readonly to: number;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** A page of them, those that have waited longest first. */
export interface WaitingPage {
  readonly items: readonly Waiting[];
  readonly nextCursor: string | null;
}

/** Finds open deals on which nothing has changed since some time: their stage, what is done about them, or the answer to our last message. */
export class ElapsedReader {
  constructor(private readonly models: ReadModels) {}

  /** @throws ModelUnavailable, InvalidCursor */
  async waiting(organizationId: string, query: WaitingQuery): Promise<WaitingPage> {
    switch (query.what) {
      case 'in_stage':
        return this.inStage(organizationId, query);
      case 'no_activity':
        return this.idle(organizationId, query);
      case 'no_answer':
        return this.unanswered(organizationId, query);
    }
  }

  private async inStage(organizationId: string, query: WaitingQuery): Promise<WaitingPage> {
    const { ids, nextCursor } = await this.ask(organizationId, timersModel, (model) => page(model, inStageKey, query));
    const records = await this.ask(organizationId, timersModel, (model) => model.records<TimerRecord>(ids));
    return { items: items(ids, records, ({ stageEnteredAt }) => stageEnteredAt), nextCursor };
  }

  private async idle(organizationId: string, query: WaitingQuery): Promise<WaitingPage> {
    const open = [[{ key: indexKey('status', 'open') }]];
    const { ids, nextCursor } = await this.ask(organizationId, opportunityModel, (model) =>
      page(model, scores.lastActivityAt, query, open),
    );
    const records = await this.ask(organizationId, opportunityModel, (model) => model.records<OpportunityRecord>(ids));
    return { items: items(ids, records, lastActivityAt), nextCursor };
  }

  /** The open deals of contacts with whom the last message, of any conversation, is ours. */
  private async unanswered(organizationId: string, query: WaitingQuery): Promise<WaitingPage> {
    const { ids, nextCursor } = await this.ask(organizationId, conversationsModel, (model) =>
      page(model, byActivity, query),
    );
    const found = await this.conversations(organizationId, ids);
    const ours = found.filter(({ lastMessage }) => lastMessage?.direction === 'sent');
    const waiting = await Promise.all(ours.map((conversation) => this.dealsWaiting(organizationId, conversation)));
    return { items: waiting.flat(), nextCursor };
  }

  private async dealsWaiting(
    organizationId: string,
    { conversation, lastActivityAt: since }: ConversationRecord,
  ): Promise<readonly Waiting[]> {
    const contactId = await this.presentContact(organizationId, conversation.contactId);
    const ids = await this.ask(organizationId, conversationsModel, (model) =>
      model.members(conversationsOf('contact', contactId)),
    );
    const all = await this.conversations(organizationId, ids);
    if (all.some((other) => other.lastActivityAt > since)) return [];
    const deals = await this.ask(organizationId, opportunityModel, (model) => openDealsOf(model, contactId));
    return deals.map((opportunityId) => ({ opportunityId, since }));
  }

  private async conversations(organizationId: string, ids: readonly string[]): Promise<readonly ConversationRecord[]> {
    const records = await this.ask(organizationId, conversationsModel, (model) =>
      model.records<ConversationRecord>(ids),
    );
    return records.flatMap((record) => record ?? []);
  }

  private async presentContact(organizationId: string, id: string): Promise<string> {
    const reach = await this.ask(organizationId, conversationsModel, (model) =>
      model.record<{ readonly mergedInto: string | null }>(id),
    );
    return reach?.mergedInto ? this.presentContact(organizationId, reach.mergedInto) : id;
  }

  private async ask<T>(
    organizationId: string,
    model: { readonly name: string; readonly version: number },
    question: (query: ModelQuery) => Promise<T>,
  ): Promise<T> {
    return (await this.models.read(organizationId, [model], {}, question)).found;
  }
}

/** Most deals of one contact that are looked at. */
const mostOfContact = 500;

async function openDealsOf(model: ModelQuery, contactId: string): Promise<readonly string[]> {
  const filters = [[{ key: indexKey('contact', contactId) }], [{ key: indexKey('status', 'open') }]];
  const order = { key: scores.createdAt, descending: false };
  return (await model.page({ order, filters, limit: mostOfContact })).ids;
}

const page = (model: ModelQuery, key: string, { from, to, cursor, limit }: WaitingQuery, filters: Filters = []) =>
  model.page({
    order: { key, descending: false },
    filters: [[{ key, min: from, max: to }], ...filters],
    cursor,
    limit,
  });

const items = <Record>(
  ids: readonly string[],
  records: readonly (Record | null)[],
  sinceOf: (record: Record) => Instant,
): readonly Waiting[] =>
  ids.flatMap((opportunityId, index) => {
    const record = records[index];
    return record ? [{ opportunityId, since: sinceOf(record) }] : [];
  });
