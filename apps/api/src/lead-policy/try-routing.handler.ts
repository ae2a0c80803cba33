import { CommandHandler, Command, type ICommandHandler } from '@nestjs/cqrs';
import { inTurn, matchRules, requireRoutingRules, type RoutingRule, type RoutingWorld } from '#domain';
import { HttpProblem } from '#http';
import { PastLeadsReader } from '#projections';
import { LeadPolicyWorlds, OrganizationNeighbours } from '#world';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { leadTrialView, routingTrialView } from './routing-trial-view.js';
import { rulesOf } from './routing-rules-view.js';
import { type LeadTrialDto, type RoutingTrialDto, type TryRoutingDto } from './try-routing.dto.js';

/** Rules to be tried on past leads. */
export class TryRouting extends Command<Answer<RoutingTrialDto>> {
  constructor(
    readonly body: TryRoutingDto,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

/** Most leads of a trial. */
const most = 10_000;

const dayMs = 86_400_000;

@CommandHandler(TryRouting)
export class TryRoutingHandler implements ICommandHandler<TryRouting> {
  constructor(
    private readonly neighbours: OrganizationNeighbours,
    private readonly worlds: LeadPolicyWorlds,
    private readonly past: PastLeadsReader,
  ) {}

  async execute({ body, request }: TryRouting): Promise<Answer<RoutingTrialDto>> {
    const { organizationId } = request.principal;
    const { days = 30, leadId } = body;
    const world = await this.world(body, request);
    const { rules } = world.leadPolicy;
    const instant = Date.now() - days * dayMs;
    const { leads, more, ...freshness } = await this.past.since(organizationId, { instant, most });
    const decisions = inTurn(leads, { turns: {} }, world);
    const ids = leads.map(({ id }) => id);
    const lead = leadId === undefined ? null : await this.lead(organizationId, leadId, world);
    return readAnswer({ ...routingTrialView(rules, ids, decisions), more, lead }, freshness);
  }

  /** The world in which the rules of the body are in force. @throws `invalid_routing_rule` */
  private async world({ rules }: TryRoutingDto, request: WriteRequest): Promise<RoutingWorld> {
    const catalogue = await this.neighbours.catalogue(request.principal.organizationId);
    if (!rules) return catalogue;
    const tried: RoutingRule[] = rulesOf(rules, request);
    requireRoutingRules(tried, await this.worlds.of(catalogue, { type: 'set_routing_rules', rules: tried }));
    return { ...catalogue, leadPolicy: { ...catalogue.leadPolicy, rules: tried } };
  }

  private async lead(organizationId: string, leadId: string, world: RoutingWorld): Promise<LeadTrialDto> {
    const lead = await this.past.one(organizationId, leadId);
    if (!lead) throw new HttpProblem('lead_not_found', { leadId });
    return leadTrialView(leadId, matchRules(world.leadPolicy.rules, lead, world));
  }
}
