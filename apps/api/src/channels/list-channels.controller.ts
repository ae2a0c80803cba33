import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { ReadDto } from '../request/read.dto.js';
import { Reads } from '../request/route.js';
import { ChannelsDto } from './channel.dto.js';
import { ListChannels } from './list-channels.handler.js';

@ApiTags('channels')
@Controller('v1/channels')
export class ListChannelsController {
  constructor(private readonly queries: QueryBus) {}

  /** Every channel of the organization, and which teams have it. */
  @Get()
  @Reads('catalogue:read', ChannelsDto)
  listChannels(@Caller() principal: Principal, @Query() query: ReadDto) {
    return this.queries.execute(new ListChannels(principal, query));
  }
}
