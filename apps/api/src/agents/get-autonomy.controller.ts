import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { ReadDto } from '../request/read.dto.js';
import { Reads } from '../request/route.js';
import { AutonomyController } from './agent-route.js';
import { AutonomyDto } from './autonomy.dto.js';
import { GetAutonomy } from './get-autonomy.handler.js';

@AutonomyController()
export class GetAutonomyController {
  constructor(private readonly queries: QueryBus) {}

  /** What AI agents may do without a person: the mode, and what it comes to for each action. */
  @Get()
  @Reads('autonomy:read', AutonomyDto)
  getAutonomy(@Caller() principal: Principal, @Query() query: ReadDto) {
    return this.queries.execute(new GetAutonomy(principal, query));
  }
}
