import { type Decider, type DomainEvent } from '#decider';
import {
  agentJobStreams,
  accountStreams,
  contactStreams,
  conversationStreams,
  deliveryStreams,
  leadStreams,
  automationRunStreams,
  membersStreams,
  opportunityStreams,
  pipelinesStreams,
  publicEventTypes,
  teamsStreams,
  webhooksStreams,
} from '#domain';
import { type StreamType } from '#event-store';
import { CatalogueWorlds, type DealCounts } from './catalogue-worlds.js';
import { ConversationWorlds } from './conversation-worlds.js';
import { LeadWorlds } from './lead-worlds.js';
import { OpportunityWorlds } from './opportunity-worlds.js';
import { type OrganizationNeighbours } from './organization-neighbours.js';
import { AccountWorlds, ContactWorlds } from './record-worlds.js';

/** The kinds of records that are commanded by their streams alone. */
interface Streams {
  readonly account: typeof accountStreams;
  readonly contact: typeof contactStreams;
  readonly lead: typeof leadStreams;
  readonly automationRun: typeof automationRunStreams;
  readonly agentJob: typeof agentJobStreams;
  readonly conversation: typeof conversationStreams;
  readonly delivery: typeof deliveryStreams;
  readonly members: typeof membersStreams;
  readonly opportunity: typeof opportunityStreams;
  readonly pipelines: typeof pipelinesStreams;
  readonly teams: typeof teamsStreams;
  readonly webhooks: typeof webhooksStreams;
}

/** The name of a kind. */
export type KindName = keyof Streams;

type Parts<K extends KindName> =
  Streams[K]['decider'] extends Decider<infer Command, infer State, infer Event, infer World>
    ? { command: Command; state: State; event: Event; world: World }
    : never;

/** What can be asked of a kind. */
export type CommandOf<K extends KindName> = Parts<K>['command'] & { readonly type: string };

/** A record of a kind. */
export type StateOf<K extends KindName> = Parts<K>['state'];

/** Where commands of a kind go, and what their decisions read. */
export interface RecordKind<Command, State, Event extends DomainEvent, World> {
  readonly streams: StreamType<Command, State, Event, World>;
  /** The world as this command sees it, at the head of the log. */
  readonly world: (organizationId: string, command: Command, id: string) => Promise<World>;
}

/** Every kind. */
export type RecordKinds = {
  readonly [K in KindName]: RecordKind<CommandOf<K>, StateOf<K>, Parts<K>['event'], Parts<K>['world']>;
};

/** @param counts how many deals there are */
export function recordKinds(neighbours: OrganizationNeighbours, counts: DealCounts): RecordKinds {
  const catalogue = (organizationId: string) => neighbours.catalogue(organizationId);
  const worlds = new CatalogueWorlds(counts);
  const conversations = new ConversationWorlds(neighbours);
  const opportunities = new OpportunityWorlds(neighbours);
  const leads = new LeadWorlds(neighbours);
  return {
    account: {
      streams: accountStreams,
      world: async (organizationId, command, id) =>
        new AccountWorlds(neighbours).of((await catalogue(organizationId)).organization, id, command),
    },
    contact: {
      streams: contactStreams,
      world: async (organizationId, command, id) =>
        new ContactWorlds(neighbours).of((await catalogue(organizationId)).organization, id, command),
    },
    lead: {
      streams: leadStreams,
      world: async (organizationId, command, id) => leads.of(await catalogue(organizationId), id, command),
    },
    automationRun: { streams: automationRunStreams, world: () => Promise.resolve(null) },
    agentJob: { streams: agentJobStreams, world: catalogue },
    conversation: {
      streams: conversationStreams,
      world: (organizationId, command) => conversations.of(organizationId, command),
    },
    delivery: {
      streams: deliveryStreams,
      world: () => Promise.resolve(null),
    },
    members: {
      streams: membersStreams,
      world: async (organizationId, command) => worlds.members(await catalogue(organizationId), command),
    },
    opportunity: {
      streams: opportunityStreams,
      world: (organizationId, command) => opportunities.of(organizationId, [command]),
    },
    pipelines: {
      streams: pipelinesStreams,
      world: async (organizationId, command) => worlds.pipelines(await catalogue(organizationId), command),
    },
    teams: {
      streams: teamsStreams,
      world: async (organizationId, command) => worlds.teams(await catalogue(organizationId), command),
    },
    webhooks: {
      streams: webhooksStreams,
      world: async (organizationId) => ({
        ...(await catalogue(organizationId)),
        eventTypes: new Set(publicEventTypes),
      }),
    },
  };
}
