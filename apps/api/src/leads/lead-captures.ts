import { Injectable } from '@nestjs/common';
import { type CaptureLead, type LeadState, leadStreams } from '#domain';
import { type Created, Creations } from '../log/creations.js';
import { CommandContexts } from '../request/command-contexts.js';
import { type WriteRequest } from '../request/write-request.js';
import { LeadCommands } from './lead-commands.js';
import { NormalLeads } from './normal-leads.js';

/** Writes leads down: once per external id of its kind. */
@Injectable()
export class LeadCaptures {
  constructor(
    private readonly creations: Creations,
    private readonly leads: LeadCommands,
    private readonly normal: NormalLeads,
    private readonly contexts: CommandContexts,
  ) {}

  /** The new lead, or the one that has the external id. `scope` keeps ids of one kind of sender apart from all others. */
  async capture(command: CaptureLead, request: WriteRequest, scope = ''): Promise<Created<LeadState>> {
    const { organizationId } = request.principal;
    const normal = await this.normal.captured(command, organizationId, new Date(request.occurredAt ?? Date.now()));
    const context = await this.contexts.of(request);
    const withId = (leadId: string): CaptureLead => ({ ...normal, leadId });
    return this.creations.create<LeadState>({
      kind: leadStreams.category,
      externalId: command.externalId === undefined ? undefined : `${scope}${command.externalId}`,
      recordId: command.leadId,
      context,
      check: (id) => this.leads.check(withId(id), organizationId),
      create: (id) => this.leads.capture(withId(id), request, context),
      load: (id) => this.leads.load(organizationId, id),
      isDeleted: () => false,
    });
  }
}
