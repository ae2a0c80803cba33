import { Injectable } from '@nestjs/common';
import {
  type OpportunityCommand,
  type OpportunityEvent,
  type OpportunityState,
  opportunityStreams,
  type OpportunityWorld,
} from '#domain';
import { type CommandContext, CommandExecutor, type Execution, type Written } from '#event-store';
import { type AgentAnswer, AgentGate } from '../agent-jobs/agent-gate.js';
import { withReason } from './gate-reason.js';
import { OpportunityWorlds } from '#world';
import { CommandContexts } from '../request/command-contexts.js';
import { requireIfMatch } from '../request/require-if-match.js';
import { writeAnswer } from '../request/write-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { DealAccess } from './deal-access.js';
import { opportunityView } from './opportunity-view.js';

type Commands = Execution<OpportunityCommand, OpportunityState, OpportunityEvent, OpportunityWorld>['commands'];

/** How a deal's commands are decided: load, fold, admit the caller on what was found, decide, append. */
@Injectable()
export class OpportunityCommands {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly worlds: OpportunityWorlds,
    private readonly contexts: CommandContexts,
    private readonly access: DealAccess,
    private readonly agents: AgentGate,
  ) {}

  /** Decides one command. The answer is the deal as it then is. */
  change(id: string, command: OpportunityCommand, request: WriteRequest): Promise<AgentAnswer> {
    return this.changeAll(id, () => [command], request);
  }

  /** Decides the commands that the deal's state asks for, on each other's outcome: all in one append, or none. An AI agent's become a job. */
  async changeAll(
    id: string,
    commandsFor: (state: OpportunityState) => readonly OpportunityCommand[],
    request: WriteRequest,
  ): Promise<AgentAnswer> {
    if (request.principal.agentId !== null) return this.agents.ask({ opportunityId: id, commandsFor, request });
    const timed = (state: OpportunityState) =>
      commandsFor(state).map((command) => ({ command: withReason(command, request.why) }));
    return writeAnswer(await this.write(id, timed, request, await this.contexts.of(request)), opportunityView);
  }

  /** Decides and appends, where the caller sees the deal as it is decided on and may do this. */
  write(
    id: string,
    commands: Commands,
    request: WriteRequest,
    context: CommandContext,
  ): Promise<Written<OpportunityState>> {
    return this.executor.execute({
      streams: opportunityStreams,
      id,
      recordId: '',
      commands,
      context,
      isNew: typeof commands !== 'function' && commands[0]?.command.type === 'create_opportunity',
      world: async (undecided) => {
        const world = await this.worlds.of(context.organizationId, undecided);
        if (undecided[0]?.type !== 'create_opportunity') requireIfMatch(world.organization, request);
        return world;
      },
      admit: (undecided, state, world) => this.access.admit(request.principal, undecided, state, world),
    });
  }
}
