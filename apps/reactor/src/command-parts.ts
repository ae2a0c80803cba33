import { CommandExecutor, type EventLog, ExternalIds } from '#event-store';
import { AgentJobReader, DealCountsReader, DealIdsReader, LeadsOfStatusReader } from '#projections';
import { type ReadModels } from '#read-model';
import { AgentJobs, Merges, OpportunityWorlds, type OrganizationNeighbours, recordKinds } from '#world';
import { type CommandParts } from './commands.js';

/** What a reactor is connected to. */
export interface Connections {
  readonly log: EventLog;
  readonly models: ReadModels;
  readonly neighbours: OrganizationNeighbours;
}

/** What commands are given with, over these connections. */
export function commandPartsOver({ log, models, neighbours }: Connections): CommandParts {
  const executor = new CommandExecutor(log);
  const leadsOfStatus = new LeadsOfStatusReader(models);
  return {
    executor,
    neighbours,
    kinds: recordKinds(neighbours, { deals: new DealCountsReader(models), leads: leadsOfStatus }),
    merges: new Merges(executor, neighbours),
    externalIds: new ExternalIds(log),
    dealIds: new DealIdsReader(models),
    leadsOfStatus,
    agentJobs: new AgentJobs(executor, log, new OpportunityWorlds(neighbours), neighbours),
    jobs: new AgentJobReader(models),
  };
}
