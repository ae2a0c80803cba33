import {
  type Agent,
  type Autonomy,
  autonomyStreams,
  type Channel,
  type LeadPolicy,
  leadPolicyStreams,
  type Member,
  type Members,
  type Organization,
  type Pipeline,
  type Team,
  type Token,
  type Webhook,
} from '#domain';
import { type Freshness, type ReadModels, type ReadOptions } from '#read-model';
import { askDirectory } from './directory.js';
import { type Directory, type Folded, organizationModel } from './organization.keys.js';

/** A record of a catalogue and its ETag: the last revision that changed it. */
export type Revised<T> = T & { readonly revision: bigint };

/** The ETag of a part of the lead policy by the part's name; -1: nobody has changed it. */
export type RevisionOf = (part: string) => bigint;

const neverChanged = -1;

/** Reads an organization and its catalogues as they are now. */
export class OrganizationReader {
  constructor(private readonly models: ReadModels) {}

  /** The organization; null where its first event has not come. @throws ModelUnavailable, NotReached */
  async organization(
    organizationId: string,
    options: ReadOptions = {},
  ): Promise<{ organization: Revised<Organization> | null } & Freshness> {
    const { directory, freshness } = await this.directory(organizationId, options);
    const folded = directory.organization;
    const organization = folded && { ...folded.state, revision: BigInt(folded.revisions[''] ?? 0) };
    return { organization, ...freshness };
  }

  /** All pipelines with their stages; `defaultId` names the default one. @throws ModelUnavailable, NotReached */
  async pipelines(
    organizationId: string,
    options: ReadOptions = {},
  ): Promise<{ pipelines: readonly Revised<Pipeline>[]; defaultId: string | null } & Freshness> {
    const { directory, freshness } = await this.directory(organizationId, options);
    const pipelines = all(directory.pipelines, directory.pipelines?.state.byId);
    return { pipelines, defaultId: directory.pipelines?.state.defaultId ?? null, ...freshness };
  }

  /** All members. @throws ModelUnavailable, NotReached */
  async members(
    organizationId: string,
    options: ReadOptions = {},
  ): Promise<{ members: readonly Revised<Member>[] } & Freshness> {
    const { directory, freshness } = await this.directory(organizationId, options);
    return { members: all(directory.members, directory.members?.state.members), ...freshness };
  }

  /** All tokens that are not revoked. @throws ModelUnavailable, NotReached */
  async tokens(
    organizationId: string,
    options: ReadOptions = {},
  ): Promise<{ members: Members; tokens: readonly Revised<Token>[] } & Freshness> {
    const { directory, freshness } = await this.directory(organizationId, options);
    const { members = {}, tokens } = directory.members?.state ?? {};
    return { members, tokens: all(directory.members, tokens), ...freshness };
  }

  /** All teams and channels. @throws ModelUnavailable, NotReached */
  async teams(
    organizationId: string,
    options: ReadOptions = {},
  ): Promise<{ teams: readonly Revised<Team>[]; channels: readonly Revised<Channel>[] } & Freshness> {
    const { directory, freshness } = await this.directory(organizationId, options);
    const { teams } = directory;
    return { teams: all(teams, teams?.state.byId), channels: all(teams, teams?.state.channels), ...freshness };
  }

  /** What AI agents may do, with the ETag of that, and all agents. @throws ModelUnavailable, NotReached */
  async autonomy(
    organizationId: string,
    options: ReadOptions = {},
  ): Promise<{ autonomy: Revised<Autonomy>; agents: readonly Revised<Agent>[] } & Freshness> {
    const { directory, freshness } = await this.directory(organizationId, options);
    const folded = directory.autonomy;
    const state = folded?.state ?? autonomyStreams.decider.initialState;
    const autonomy = { ...state, revision: BigInt(folded?.revisions[''] ?? -1) };
    return { autonomy, agents: all(folded, state.agents), ...freshness };
  }

  /** All webhooks. @throws ModelUnavailable, NotReached */
  async webhooks(
    organizationId: string,
    options: ReadOptions = {},
  ): Promise<{ webhooks: readonly Revised<Webhook>[] } & Freshness> {
    const { directory, freshness } = await this.directory(organizationId, options);
    return { webhooks: all(directory.webhooks, directory.webhooks?.state.byId), ...freshness };
  }

  /** How the organization works with leads; `revisionOf` gives the ETag of a part of it. @throws ModelUnavailable, NotReached */
  async leadPolicy(
    organizationId: string,
    options: ReadOptions = {},
  ): Promise<{ policy: LeadPolicy; revisionOf: RevisionOf } & Freshness> {
    const { found, freshness } = await this.models.read(organizationId, [organizationModel], options, (query) =>
      query.record<Folded<LeadPolicy>>(leadPolicyStreams.category),
    );
    const { state, revisions } = found ?? { state: leadPolicyStreams.decider.initialState, revisions: {} };
    const revisionOf = (part: string) => BigInt(Object.hasOwn(revisions, part) ? (revisions[part] ?? 0) : neverChanged);
    return { policy: state, revisionOf, ...freshness };
  }

  private async directory(
    organizationId: string,
    options: ReadOptions,
  ): Promise<{ directory: Directory; freshness: Freshness }> {
    const { found, freshness } = await this.models.read(organizationId, [organizationModel], options, askDirectory);
    return { directory: found, freshness };
  }
}

const revised = <T extends { readonly id: string }>({ revisions }: Folded<unknown>, record: T): Revised<T> => ({
  ...record,
  revision: BigInt(revisions[record.id] ?? 0),
});

const all = <T extends { readonly id: string }>(
  folded: Folded<unknown> | null,
  records: Readonly<Record<string, T>> = {},
): readonly Revised<T>[] => (folded ? Object.values(records).map((record) => revised(folded, record)) : []);
