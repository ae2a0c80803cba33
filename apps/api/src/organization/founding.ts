import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import { humanRoles, memberIdOf } from '#auth';
import { Rejected } from '#decider';
import { activeAgents, autonomyStreams, membersStreams, pipelinesStreams, presets } from '#domain';
import { RecordCommands } from '../log/record-commands.js';
import { pipelineDefinition } from '../pipelines/pipeline-definition.js';
import { CommandContexts } from '../request/command-contexts.js';
import { type WriteRequest } from '../request/write-request.js';

/** Gives a new organization what every one has. Each step is done once, however often it is asked for. */
@Injectable()
export class Founding {
  constructor(
    private readonly records: RecordCommands,
    private readonly contexts: CommandContexts,
  ) {}

  /** A member for each person's token, an AI agent for the agent's, and the first preset as the default pipeline. */
  async furnish(request: WriteRequest): Promise<void> {
    for (const role of humanRoles) await unlessThere(this.addMember(role, request));
    await unlessThere(this.registerAgent(request));
    await unlessThere(this.definePipeline(request));
  }

  private addMember(role: (typeof humanRoles)[number], request: WriteRequest) {
    const memberId = memberIdOf(request.principal.organizationId, role);
    return this.records.execute({
      streams: membersStreams,
      id: '',
      recordId: memberId,
      commands: [{ type: 'add_member', memberId, name: nameOf(role), role }],
      request,
      context: this.contextOf(request, `member/${role}`),
      world: ({ teams, autonomy }) => ({ teams, agentIds: activeAgents(autonomy), deals: null }),
      isNew: true,
    });
  }

  private registerAgent(request: WriteRequest) {
    const agentId = memberIdOf(request.principal.organizationId, 'agent');
    return this.records.execute({
      streams: autonomyStreams,
      id: '',
      recordId: agentId,
      commands: [{ type: 'register_agent', agentId, name: nameOf('agent') }],
      request,
      context: this.contextOf(request, 'agent'),
      world: () => ({}),
      isNew: true,
    });
  }

  private definePipeline(request: WriteRequest) {
    const pipelineId = v5('pipeline/default', request.principal.organizationId);
    return this.records.execute({
      streams: pipelinesStreams,
      id: '',
      recordId: pipelineId,
      commands: [pipelineDefinition({ preset: presets[0].name }, pipelineId)],
      request,
      context: this.contextOf(request, 'pipeline'),
      world: ({ organization, teams }) => ({ organization, teams, deals: null }),
      isNew: true,
    });
  }

  private contextOf(request: WriteRequest, step: string) {
    return this.contexts.implied(request, v5(`founding/${step}`, request.principal.organizationId));
  }
}

/** `sales_ops` is called "Sales ops" until somebody renames them. */
const nameOf = (role: string): string => `${role.charAt(0).toUpperCase()}${role.slice(1)}`.replace('_', ' ');

async function unlessThere(step: Promise<unknown>): Promise<void> {
  await step.catch((error: unknown) => {
    if (!(error instanceof Rejected && ['already_exists', 'name_taken'].includes(error.code))) throw error;
  });
}
