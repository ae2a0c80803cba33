import { Injectable } from '@nestjs/common';
import { type Principal } from '#auth';
import { type CaptureLead, type LeadCommand, type LeadState, leadStreams } from '#domain';
import { type CommandContext, CommandExecutor, type Written } from '#event-store';
import { HttpProblem } from '#http';
import { Conversions, leadMerging, LeadWorlds, Merges, OrganizationNeighbours } from '#world';
import { RecordCommands } from '../log/record-commands.js';
import { type WriteRequest } from '../request/write-request.js';
import { LeadAccess } from './lead-access.js';

/** How a lead's commands are decided: load, fold, admit the caller on what was found, decide, append. */
@Injectable()
export class LeadCommands {
  private readonly worlds: LeadWorlds;
  private readonly conversions: Conversions;

  constructor(
    private readonly records: RecordCommands,
    private readonly executor: CommandExecutor,
    private readonly merges: Merges,
    private readonly access: LeadAccess,
    private readonly neighbours: OrganizationNeighbours,
  ) {
    this.worlds = new LeadWorlds(neighbours);
    this.conversions = new Conversions(executor, neighbours);
  }

  /** Writes a lead down. */
  capture(command: CaptureLead, request: WriteRequest, context: CommandContext): Promise<Written<LeadState>> {
    return this.write(command.leadId, command, request, context, true);
  }

  /** Decides a capture without writing it. @throws as the decision */
  async check(command: CaptureLead, organizationId: string): Promise<void> {
    const catalogue = await this.neighbours.catalogue(organizationId);
    leadStreams.decider.decide(command, null, await this.worlds.of(catalogue, command.leadId, command));
  }

  /** The lead as of now. */
  load(organizationId: string, id: string) {
    return this.executor.load(leadStreams, organizationId, id);
  }

  /**
   * Decides a command. What a conversion makes is made before the answer; whoever repeats the request after a crash completes
   * it, or the reactor does. So it is with a merge: the answer is the survivor.
   */
  async change(
    id: string,
    command: LeadCommand,
    request: WriteRequest,
    context: CommandContext,
  ): Promise<Written<LeadState>> {
    if (command.type === 'merge_lead') await this.admitSurvivor(command.intoId, request.principal);
    const written = await this.write(id, command, request, context);
    switch (command.type) {
      case 'merge_lead':
        return this.completeMerge(id, command.intoId, context);
      case 'convert_lead':
      case 'convert_lead_to_contact': {
        const making = written.state?.making;
        const position = making && (await this.conversions.complete(id, making, { ...context, ifMatch: null }));
        return { ...written, position: position ?? written.position };
      }
      default:
        return written;
    }
  }

  private async admitSurvivor(leadId: string, principal: Principal): Promise<void> {
    const { organizationId } = principal;
    const path = await this.neighbours.merged.pathOf(leadStreams, organizationId, leadId);
    this.access.admitSurvivor(principal, leadId, path.at(-1) ?? null, await this.neighbours.catalogue(organizationId));
  }

  private async completeMerge(id: string, intoId: string, context: CommandContext): Promise<Written<LeadState>> {
    const written = await this.merges.complete(leadMerging, id, { ...context, ifMatch: null, occurredAt: null });
    if (written?.state && written.state.id !== id) return written;
    throw new HttpProblem('lead_merged', { leadId: intoId, intoId: id }); // the other one was merged into it meanwhile
  }

  private write(
    id: string,
    command: LeadCommand,
    request: WriteRequest,
    context: CommandContext,
    isNew = false,
  ): Promise<Written<LeadState>> {
    return this.records.execute({
      ...{ streams: leadStreams, id, recordId: '', commands: [command], request, context, isNew },
      world: (catalogue) => this.worlds.of(catalogue, id, command),
      admit: (commands, state, world) => this.access.admit(request.principal, commands, state, world),
    });
  }
}
