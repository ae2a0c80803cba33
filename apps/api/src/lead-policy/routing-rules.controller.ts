import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { ReadDto } from '../request/read.dto.js';
import { Reads, Writes } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { GetLeadPolicy } from './get-lead-policy.handler.js';
import { LeadPolicyRequest } from './lead-policy-request.js';
import { routingRulesView, rulesOf } from './routing-rules-view.js';
import { RoutingRulesDto, SetRoutingRulesDto } from './routing-rules.dto.js';

const part = { recordId: 'rules', view: routingRulesView };

@ApiTags('lead policy')
@Controller('v1/routing-rules')
export class RoutingRulesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** The rules that assign leads, in their order: the first one whose conditions hold does. */
  @Get()
  @Reads('lead-policy:read', RoutingRulesDto)
  getRoutingRules(@Caller() principal: Principal, @Query() query: ReadDto) {
    return this.queries.execute(new GetLeadPolicy(principal, { ...query, part }));
  }

  /** Replaces all rules. Leads that were assigned stay with whom they are; a lead that no rule takes waits in the queue. */
  @Put()
  @Writes('lead-policy:write', RoutingRulesDto, 'invalid_routing_rule')
  setRoutingRules(@Body() { rules }: SetRoutingRulesDto, @Sent() request: WriteRequest) {
    const command = { type: 'set_routing_rules', rules: rulesOf(rules, request) } as const;
    return this.commands.execute(new LeadPolicyRequest(command, part, request));
  }
}
