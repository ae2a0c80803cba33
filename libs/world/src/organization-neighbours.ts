import {
  accountStreams,
  activeAgent,
  type Automation,
  automationStreams,
  type Autonomy,
  autonomyStreams,
  contactStreams,
  conversationStreams,
  type LeadPolicy,
  leadPolicyStreams,
  leadStreams,
  type Members,
  type Membership,
  membersStreams,
  type Organization,
  organizationStreams,
  type Pipelines,
  pipelinesStreams,
  type Survivors,
  type Teams,
  teamsStreams,
  type Webhooks,
  webhooksStreams,
} from '#domain';
import { type EventLog, Neighbours } from '#event-store';
import { MergedRecords } from './merged-records.js';
import { OrganizationNotFound } from './organization-not-found.js';

const followed = {
  organization: organizationStreams,
  pipelines: pipelinesStreams,
  members: membersStreams,
  teams: teamsStreams,
  autonomy: autonomyStreams,
  webhooks: webhooksStreams,
  leadPolicy: leadPolicyStreams,
  automation: automationStreams,
} as const;

/** What decisions of an organization read besides their own stream. */
export interface Catalogue {
  readonly organization: Organization;
  readonly pipelines: Pipelines;
  readonly members: Members;
  readonly teams: Teams;
  readonly autonomy: Autonomy;
  readonly webhooks: Webhooks;
  readonly leadPolicy: LeadPolicy;
  readonly automation: Automation;
  /** the log position that they are as of, at least */
  readonly position: bigint;
}

/** The catalogue of each organization at the head of the log, and who survives of its contacts and accounts. */
export class OrganizationNeighbours {
  private constructor(
    private readonly neighbours: Neighbours<typeof followed>,
    readonly merged: MergedRecords,
  ) {}

  /** Follows the log from now on. @throws LogUnavailable */
  static async follow(log: EventLog): Promise<OrganizationNeighbours> {
    const merged = await MergedRecords.follow(log);
    return new OrganizationNeighbours(await Neighbours.follow(log, followed), merged);
  }

  /** @throws OrganizationNotFound LogUnavailable UnreadableStream */
  async catalogue(organizationId: string): Promise<Catalogue> {
    const { organization, members, ...others } = await this.neighbours.atHead(organizationId);
    if (!organization) throw new OrganizationNotFound(organizationId);
    return { organization, members: members.members, ...others, position: this.neighbours.reached };
  }

  /** Who belongs to the organization, and its tokens: as of some moments ago, or with every answered write. */
  async membership(organizationId: string, as: 'lately' | 'atHead'): Promise<Membership> {
    return (await this.neighbours[as](organizationId)).members;
  }

  /** Whether the AI agent may act: as of some moments ago, or, where it may not, with every answered write. */
  async mayAct(organizationId: string, agentId: string): Promise<boolean> {
    for (const as of ['lately', 'atHead'] as const) {
      if (activeAgent((await this.neighbours[as](organizationId)).autonomy, agentId)) return true;
    }
    return false;
  }

  /** The survivors of those of the contacts that exist. @throws LogUnavailable UnreadableStream */
  contacts(organizationId: string, ids: readonly string[]): Promise<Survivors> {
    return this.merged.survivors(contactStreams, organizationId, ids);
  }

  /** Those of the conversations that exist. */
  conversations(organizationId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return existing(ids, (id) => this.neighbours.exists(conversationStreams, organizationId, id));
  }

  /** The survivors of those of the accounts that exist. @throws LogUnavailable UnreadableStream */
  accounts(organizationId: string, ids: readonly string[]): Promise<Survivors> {
    return this.merged.survivors(accountStreams, organizationId, ids);
  }

  /** The survivors of those of the leads that exist. @throws LogUnavailable UnreadableStream */
  leads(organizationId: string, ids: readonly string[]): Promise<Survivors> {
    return this.merged.survivors(leadStreams, organizationId, ids);
  }

  /** Stops following. */
  async close(): Promise<void> {
    await this.neighbours.close();
    await this.merged.close();
  }
}

async function existing(
  ids: readonly string[],
  exists: (id: string) => Promise<boolean>,
): Promise<ReadonlySet<string>> {
  const found = await Promise.all(ids.map(async (id) => ((await exists(id)) ? [id] : [])));
  return new Set(found.flat());
}
