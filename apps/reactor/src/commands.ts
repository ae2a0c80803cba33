import { type DomainEvent } from '#decider';
import { type CreateOpportunity, type Making, type Mergeable } from '#domain';
import { type CommandContext, type CommandExecutor, type ExternalIds, type Moment } from '#event-store';
import { type AgentJobReader, type DealIdsReader, type LeadsOfStatusReader } from '#projections';
import {
  type AgentJobs,
  type Catalogue,
  type CommandOf,
  Conversions,
  type KindName,
  type Merges,
  type Merging,
  type OrganizationNeighbours,
  type RecordKinds,
  type StateOf,
} from '#world';
import { KnownCatalogues } from './known-catalogues.js';

/** What commands are given with. */
export interface CommandParts {
  readonly executor: CommandExecutor;
  readonly neighbours: OrganizationNeighbours;
  readonly kinds: RecordKinds;
  readonly merges: Merges;
  readonly externalIds: ExternalIds;
  readonly dealIds: DealIdsReader;
  readonly leadsOfStatus: LeadsOfStatusReader;
  readonly agentJobs: AgentJobs;
  readonly jobs: AgentJobReader;
}

/** How processes give commands: decided on the same world as those that come in by HTTP. Each gives the log position of its answer. */
export class Commands {
  /** of the events that the reactor was handed */
  readonly catalogues = new KnownCatalogues((organizationId) => this.catalogue(organizationId));

  private readonly conversions: Conversions;

  constructor(private readonly parts: CommandParts) {
    this.conversions = new Conversions(parts.executor, parts.neighbours);
  }

  /** Where the deals are. */
  get dealIds(): DealIdsReader {
    return this.parts.dealIds;
  }

  /** Which leads have a status. */
  get leadsOfStatus(): LeadsOfStatusReader {
    return this.parts.leadsOfStatus;
  }

  /** How agent jobs are brought to their end. */
  get agentJobs(): AgentJobs {
    return this.parts.agentJobs;
  }

  /** Where agent jobs are. */
  get jobs(): AgentJobReader {
    return this.parts.jobs;
  }

  /** @param id of the stream; empty where there is one per organization */
  async give<K extends KindName>(kind: K, id: string, command: CommandOf<K>, context: CommandContext): Promise<bigint> {
    const { streams, world }: RecordKinds[K] = this.parts.kinds[kind];
    const { position } = await this.parts.executor.execute({
      streams,
      id,
      recordId: '', // processes match no revisions
      commands: [{ command }],
      context,
      world: () => world(context.organizationId, command, id),
    });
    return position;
  }

  /** The record as of now, or as of a revision, at least. */
  async load<K extends KindName>(
    kind: K,
    organizationId: string,
    id: string,
    atLeast: bigint | null = null,
  ): Promise<StateOf<K>> {
    const { streams }: RecordKinds[K] = this.parts.kinds[kind];
    return (await this.parts.executor.load(streams, organizationId, id, atLeast)).state;
  }

  /** The record as it was at a moment. */
  async loadAsOf<K extends KindName>(
    kind: K,
    address: { readonly organizationId: string; readonly id: string },
    moment: Moment,
  ): Promise<StateOf<K>> {
    const { streams }: RecordKinds[K] = this.parts.kinds[kind];
    return (await this.parts.executor.loadAsOf(streams, address, moment)).state;
  }

  /** Who a contact is now: itself, or whom it was merged into. */
  async presentContact(organizationId: string, id: string): Promise<string> {
    return (await this.parts.neighbours.contacts(organizationId, [id])).get(id) ?? id;
  }

  /** Makes the deal; where another one holds its external id, nothing. -1 then. */
  async createDeal(command: CreateOpportunity, context: CommandContext): Promise<bigint> {
    const { opportunityId, externalId } = command;
    if (externalId !== undefined) {
      const id = { kind: 'opportunity', value: externalId };
      const { recordId } = await this.parts.externalIds.reserve(id, opportunityId, context);
      if (recordId !== opportunityId) return -1n;
    }
    return this.give('opportunity', opportunityId, command, context);
  }

  /** Brings a merge to its end; -1 where there is nothing to complete. */
  async completeMerge<Command, R extends Mergeable, Event extends DomainEvent, World>(
    merging: Merging<Command, R, Event, World>,
    id: string,
    context: CommandContext,
  ): Promise<bigint> {
    return (await this.parts.merges.complete(merging, id, context))?.position ?? -1n;
  }

  /** Makes what the conversion of a lead makes; -1 where that is nothing. */
  async completeConversion(leadId: string, making: Making, context: CommandContext): Promise<bigint> {
    return (await this.conversions.complete(leadId, making, context)) ?? -1n;
  }

  /** The catalogue at the head of the log. */
  catalogue(organizationId: string): Promise<Catalogue> {
    return this.parts.neighbours.catalogue(organizationId);
  }
}
