import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { PageDto, ReadDto } from '../request/read.dto.js';
import { Reads } from '../request/route.js';
import { RuleId } from './automation-route.js';
import { AutomationRunsDto, AutomationsDto } from './automation.dto.js';
import { ListAutomations } from './list-automations.handler.js';
import { ListRuns } from './list-runs.handler.js';

@ApiTags('automations')
@Controller('v1/automations')
export class ListAutomationsController {
  constructor(private readonly queries: QueryBus) {}

  /** Every rule: how often it was set off, refused or stopped, and when it last ran. */
  @Get()
  @Reads('automations:read', AutomationsDto)
  listAutomations(@Caller() principal: Principal, @Query() query: ReadDto) {
    return this.queries.execute(new ListAutomations(principal, query));
  }

  /** What the rule did, newest first: what set it off, on which deal, and what became of each action. */
  @Get(':ruleId/runs')
  @Reads('automations:read', AutomationRunsDto, 'automation_not_found', 'invalid_cursor')
  listRuns(@Caller() principal: Principal, @RuleId() ruleId: string, @Query() query: PageDto) {
    return this.queries.execute(new ListRuns(principal, { ...query, ruleId }));
  }
}
