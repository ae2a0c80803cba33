import { Injectable } from '@nestjs/common';
import { type Principal } from '#auth';
import { type Occurrence, Rejected } from '#decider';
import {
  type Opportunity,
  type OpportunityCommand,
  type OpportunityEvent,
  type OpportunityState,
  opportunityStreams,
} from '#domain';
import { CommandExecutor } from '#event-store';
import { type Supposition } from '#projections';
import { OpportunityWorlds } from '#world';
import { DealAccess } from '../opportunity/deal-access.js';
import { editCommands } from '../opportunity/edit-commands.js';
import { type SuppositionDto } from './suppose.dto.js';

/** A deal as it would be. */
interface Supposed {
  readonly state: OpportunityState;
  readonly events: readonly OpportunityEvent[];
}

/** What a pipeline that demands a reason is told: none is asked of what is only supposed. */
const reason = 'supposed';

/** Decides by the rules of deals what might become of them, and writes nothing. */
@Injectable()
export class Suppositions {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly worlds: OpportunityWorlds,
    private readonly access: DealAccess,
  ) {}

  /** The events that would happen, by deal. @throws Rejected, naming the deal */
  async of(principal: Principal, changes: readonly SuppositionDto[]): Promise<readonly Supposition[]> {
    const at = new Date().toISOString();
    const deals = new Map<string, Supposed>();
    for (const change of changes) {
      const { opportunityId } = change;
      const before = deals.get(opportunityId) ?? { state: await this.load(principal, opportunityId), events: [] };
      const occurrence = { occurredAt: at, actor: principal.actor };
      deals.set(opportunityId, await this.decided(principal, change, before, occurrence));
    }
    return [...deals].map(([opportunityId, { events }]) => ({ opportunityId, events, at }));
  }

  private async load({ organizationId }: Principal, id: string): Promise<OpportunityState> {
    return (await this.executor.load(opportunityStreams, organizationId, id)).state;
  }

  private async decided(
    principal: Principal,
    change: SuppositionDto,
    { state, events }: Supposed,
    occurrence: Occurrence,
  ): Promise<Supposed> {
    const { decider } = opportunityStreams;
    const commands = commandsOf(change, state.existence === 'live' ? state : null);
    const world = await this.worlds.of(principal.organizationId, commands);
    try {
      this.access.admit(principal, commands, state, world);
      return commands.reduce<Supposed>(
        (before, command) => {
          const come = decider.decide(command, before.state, world);
          const after = come.reduce((one, event) => decider.evolve(one, event, occurrence), before.state);
          return { state: after, events: [...before.events, ...come] };
        },
        { state, events },
      );
    } catch (error) {
      throw error instanceof Rejected ? new Rejected(error.code, { ...error.facts, ...named(change) }) : error;
    }
  }
}

const named = ({ opportunityId }: SuppositionDto) => ({ opportunityId });

/** What the change stands for, as an edit would. */
function commandsOf(change: SuppositionDto, deal: Opportunity | null): readonly OpportunityCommand[] {
  const { remove, value, probability, expectedCloseDate, stageId, status } = change;
  const fields = {
    reason,
    ...(value !== undefined && { value }),
    ...(probability !== undefined && { probability }),
    ...(expectedCloseDate !== undefined && { expectedCloseDate }),
    ...(stageId !== undefined && { stageId }),
    ...(status !== undefined && { status }),
  };
  return [...editCommands(fields, deal), ...(remove === true ? [{ type: 'delete_opportunity' } as const] : [])];
}
