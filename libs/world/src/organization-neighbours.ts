import {
  accountStreams,
  contactStreams,
  type Members,
  membersStreams,
  type Organization,
  organizationStreams,
  type Pipelines,
  pipelinesStreams,
  type Survivors,
  type Teams,
  teamsStreams,
} from '#domain';
import { type EventLog, Neighbours } from '#event-store';
import { MergedRecords } from './merged-records.js';
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
    const { organization, ...others } = await this.neighbours.atHead(organizationId);
    if (!organization) throw new OrganizationNotFound(organizationId);
    return { organization, ...others };
  }

  /** The survivors of those of the contacts that exist. @throws LogUnavailable UnreadableStream */
  contacts(organizationId: string, ids: readonly string[]): Promise<Survivors> {
    return this.merged.survivors(contactStreams, organizationId, ids);
  }

  /** The survivors of those of the accounts that exist. @throws LogUnavailable UnreadableStream */
  accounts(organizationId: string, ids: readonly string[]): Promise<Survivors> {
    return this.merged.survivors(accountStreams, organizationId, ids);
  }

  /** Stops following. */
  async close(): Promise<void> {
    await this.neighbours.close();
    await this.merged.close();
  }
}
