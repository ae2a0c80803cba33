import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { ReadDto } from '../request/read.dto.js';
import { Reads } from '../request/route.js';
import { AgentsDto } from './agent.dto.js';
import { ListAgents } from './list-agents.handler.js';

@ApiTags('agents')
@Controller('v1/agents')
export class ListAgentsController {
  constructor(private readonly queries: QueryBus) {}

  /** The AI agents of the organization. */
  @Get()
  @Reads('catalogue:read', AgentsDto)
  listAgents(@Caller() principal: Principal, @Query() query: ReadDto) {
    return this.queries.execute(new ListAgents(principal, query));
  }
}
