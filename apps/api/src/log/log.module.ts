import { join } from 'node:path';
import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { type ServiceConfiguration } from '#configuration';
import { allSchemas } from '#domain';
import { CommandExecutor, EventLog, ExternalIds, type KeyStore, LmdbKeyStore } from '#event-store';
import { DealCountsReader, LeadsOfStatusReader } from '#projections';
import {
  AccountWorlds,
  AgentJobs,
  CatalogueWorlds,
  ContactWorlds,
  ConversationWorlds,
  LeadPolicyWorlds,
  Merges,
  OpportunityWorlds,
  OrganizationNeighbours,
} from '#world';
import { Creations } from './creations.js';
import { RecordCommands } from './record-commands.js';
import { KEY_STORE } from './tokens.js';

/** The log and what stands before it. */
@Global()
@Module({})
export class LogModule implements OnApplicationShutdown {
  constructor(
    private readonly log: EventLog,
    private readonly neighbours: OrganizationNeighbours,
    @Inject(KEY_STORE) private readonly keys: KeyStore,
  ) {}

  static of({ eventStoreUrl, dataFolder }: ServiceConfiguration): DynamicModule {
    const keyStore = { provide: KEY_STORE, useFactory: () => LmdbKeyStore.open(join(dataFolder, 'keys')) };
    const log = {
      provide: EventLog,
      useFactory: (keys: KeyStore) => EventLog.connect({ url: eventStoreUrl, keys, schemas: allSchemas }),
      inject: [KEY_STORE],
    };
    const executor = {
      provide: CommandExecutor,
      useFactory: (to: EventLog) => new CommandExecutor(to),
      inject: [EventLog],
    };
    const externalIds = { provide: ExternalIds, useFactory: (to: EventLog) => new ExternalIds(to), inject: [EventLog] };
    const neighbours = {
      provide: OrganizationNeighbours,
      useFactory: (of: EventLog) => OrganizationNeighbours.follow(of),
      inject: [EventLog],
    };
    const worlds = [OpportunityWorlds, ContactWorlds, AccountWorlds, ConversationWorlds].map((Worlds) => ({
      provide: Worlds,
      useFactory: (of: OrganizationNeighbours) => new Worlds(of),
      inject: [OrganizationNeighbours],
    }));
    const merges = {
      provide: Merges,
      useFactory: (executor: CommandExecutor, of: OrganizationNeighbours) => new Merges(executor, of),
      inject: [CommandExecutor, OrganizationNeighbours],
    };
    const agentJobs = {
      provide: AgentJobs,
      useFactory: (...parts: ConstructorParameters<typeof AgentJobs>) => new AgentJobs(...parts),
      inject: [CommandExecutor, EventLog, OpportunityWorlds, OrganizationNeighbours],
    };
    const catalogueWorlds = {
      provide: CatalogueWorlds,
      useFactory: (counts: DealCountsReader) => new CatalogueWorlds(counts),
      inject: [DealCountsReader],
    };
    const leadPolicyWorlds = {
      provide: LeadPolicyWorlds,
      useFactory: (counts: LeadsOfStatusReader) => new LeadPolicyWorlds(counts),
      inject: [LeadsOfStatusReader],
    };
    const providers = [
      ...[keyStore, log, executor, externalIds, neighbours],
      ...[...worlds, catalogueWorlds, leadPolicyWorlds, merges, agentJobs, RecordCommands, Creations],
    ];
    return { module: LogModule, providers, exports: providers };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.neighbours.close();
    await this.log.close();
    await this.keys.close();
  }
}
