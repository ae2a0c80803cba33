import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { ReadDto } from '../request/read.dto.js';
import { Reads } from '../request/route.js';
import { ListPipelines } from './list-pipelines.handler.js';
import { PipelinesDto } from './pipeline.dto.js';

@ApiTags('pipelines')
@Controller('v1/pipelines')
export class ListPipelinesController {
  constructor(private readonly queries: QueryBus) {}

  /** Every pipeline of the organization with its stages. */
  @Get()
  @Reads('catalogue:read', PipelinesDto)
  listPipelines(@Caller() principal: Principal, @Query() query: ReadDto) {
    return this.queries.execute(new ListPipelines(principal, query));
  }
}
