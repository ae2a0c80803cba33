import {
  accountStreams,
  contactStreams,
  conversationStreams,
  type Members,
  type Membership,
  membersStreams,
  type Organization,
  organizationStreams,
  type Pipelines,
  pipelinesStreams,
  type Teams,
  teamsStreams,
} from '#domain';
import { type EventLog, Neighbours } from '#event-store';
import { OrganizationNotFound } from './organization-not-found.js';

const followed = {
  organization: organizationStreams,
  pipelines: pipelinesStreams,
  members: membersStreams,
  teams: teamsStreams,
} as const;

/** What decisions of an organization read besides their own stream. */
export interface Catalogue {
  readonly organization: Organization;
  readonly pipelines: Pipelines;
  readonly members: Members;
  readonly teams: Teams;
  /** the log position that they are as of, at least */
  readonly position: bigint;
}

/** The catalogue of each organization at the head of the log, and whether contacts and accounts exist. */
export class OrganizationNeighbours {
  private constructor(private readonly neighbours: Neighbours<typeof followed>) {}

  /** Follows the log from now on. @throws LogUnavailable */
  static async follow(log: EventLog): Promise<OrganizationNeighbours> {
    return new OrganizationNeighbours(await Neighbours.follow(log, followed));
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

  /** Those of the contacts that exist. */
  contacts(organizationId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return existing(ids, (id) => this.neighbours.exists(contactStreams, organizationId, id));
  }

  /** Those of the conversations that exist. */
  conversations(organizationId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return existing(ids, (id) => this.neighbours.exists(conversationStreams, organizationId, id));
  }

  /** Those of the accounts that exist. */
  accounts(organizationId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return existing(ids, (id) => this.neighbours.exists(accountStreams, organizationId, id));
  }

  /** Stops following. */
  close(): Promise<void> {
    return this.neighbours.close();
  }
}

async function existing(
  ids: readonly string[],
  exists: (id: string) => Promise<boolean>,
): Promise<ReadonlySet<string>> {
  const found = await Promise.all(ids.map(async (id) => ((await exists(id)) ? [id] : [])));
  return new Set(found.flat());
}
