import {
  type Beginning,
  type Freshness,
  type ModelQuery,
  type Range,
  type ReadModels,
  type ReadOptions,
} from '#read-model';
import { type ContactActivity, contactActivity } from './contact-activity.js';
import { askDirectory, channelsOfTeam } from '../organization/directory.js';
import { type Directory, organizationModel } from '../organization/organization.keys.js';
import { matching } from '../words.js';
import { type ConversationView } from './conversation.view.js';
import { byActivity, type ConversationRecord, conversationsModel, indexKey, marks } from './conversations.keys.js';
import { NamesOfConversations } from './names-of-conversations.js';

/** Which conversations the inbox shows; absent: no matter. */
export interface ConversationFilter {
  readonly channelId?: string | undefined;
  /** over the channels that were given to the team */
  readonly teamId?: string | undefined;
  readonly contactId?: string | undefined;
  /** each of its words begins a word of the contact's name */
  readonly q?: string | undefined;
  readonly unanswered?: true | undefined;
  readonly unread?: true | undefined;
}

/** A page of the inbox, newest activity first. */
export interface ConversationQuery extends ReadOptions {
  readonly filter: ConversationFilter;
  readonly cursor?: string | undefined;
  /** most of a page */
  readonly limit: number;
}

/** Reads conversations. */
export class ConversationReader {
  private readonly names: NamesOfConversations;

  constructor(private readonly models: ReadModels) {
    this.names = new NamesOfConversations(models);
  }

  /** The conversation; null where there is none. @throws ModelUnavailable, NotReached */
  async find(
    organizationId: string,
    id: string,
    options: ReadOptions = {},
  ): Promise<{ conversation: ConversationView | null } & Freshness> {
    const { found, freshness } = await this.models.read(organizationId, [conversationsModel], options, (query) =>
      query.record<ConversationRecord>(id),
    );
    const [conversation = null] = await this.names.of(organizationId, found ? [found] : []);
    return { conversation, ...freshness };
  }

  /** A page; its cost grows with the narrowest filter. @throws ModelUnavailable, NotReached, InvalidCursor */
  async list(
    organizationId: string,
    { filter, cursor, limit, after }: ConversationQuery,
  ): Promise<{ items: readonly ConversationView[]; nextCursor: string | null } & Freshness> {
    const order = { key: byActivity, descending: true };
    const directory = await this.models.read(organizationId, [organizationModel], { after }, askDirectory);
    const filters = rangesOf(filter, directory.found);
    const page = await this.models.read(organizationId, [conversationsModel], { after }, (query) =>
      query.page({ order, filters, cursor, limit }),
    );
    const { ids, nextCursor } = page.found;
    return {
      items: await this.names.of(organizationId, await this.records(organizationId, ids)),
      nextCursor,
      ...page.freshness,
    };
  }

  /** All conversations of a contact, newest activity first. @throws ModelUnavailable, NotReached */
  async ofContact(
    organizationId: string,
    contactId: string,
    options: ReadOptions = {},
  ): Promise<{ conversations: readonly ConversationView[] } & Freshness> {
    const { found, freshness } = await this.models.read(organizationId, [conversationsModel], options, (query) =>
      query.members(indexKey('contact', contactId)),
    );
    const records = await this.records(organizationId, found);
    const newestFirst = records.toSorted((a, b) => (a.lastActivityAt < b.lastActivityAt ? 1 : -1));
    return { conversations: await this.names.of(organizationId, newestFirst), ...freshness };
  }

  /**
   * What the conversations of each of these contacts come to; those without one are left out. Two round trips, however
   * many they are.
   *
   * @throws ModelUnavailable
   */
  async summaries(
    organizationId: string,
    contactIds: readonly string[],
  ): Promise<ReadonlyMap<string, ContactActivity>> {
    if (contactIds.length === 0) return new Map();
    const { found } = await this.models.read(organizationId, [conversationsModel], {}, (query) =>
      Promise.all(contactIds.map((id) => query.members(indexKey('contact', id)))),
    );
    const records = await this.records(organizationId, found.flat());
    const byId = new Map(records.map((record) => [record.conversation.id, record]));
    const summaries = contactIds.map((contactId, n) => {
      const own = (found[n] ?? []).flatMap((id) => byId.get(id) ?? []);
      return [contactId, contactActivity(own)] as const;
    });
    return new Map(summaries.flatMap(([id, activity]) => (activity ? [[id, activity] as const] : [])));
  }

  private async records(organizationId: string, ids: readonly string[]): Promise<readonly ConversationRecord[]> {
    if (ids.length === 0) return [];
    const ask = (query: ModelQuery) => query.records<ConversationRecord>(ids);
    const { found } = await this.models.read(organizationId, [conversationsModel], {}, ask);
    return found.flatMap((record) => record ?? []);
  }
}

function rangesOf(
  { channelId, teamId, contactId, q, unanswered, unread }: ConversationFilter,
  directory: Directory,
): readonly (readonly (Range | Beginning)[])[] {
  const teamChannels = teamId === undefined ? null : channelsOfTeam(directory, teamId);
  return [
    ...(channelId === undefined ? [] : [[{ key: indexKey('channel', channelId) }]]),
    ...(teamChannels ? [teamChannels.map((id) => ({ key: indexKey('channel', id) }))] : []),
    ...(contactId === undefined ? [] : [[{ key: indexKey('contact', contactId) }]]),
    ...(q === undefined ? [] : matching(q)),
    ...(unanswered ? [[{ key: marks.unanswered }]] : []),
    ...(unread ? [[{ key: marks.unread }]] : []),
  ];
}
