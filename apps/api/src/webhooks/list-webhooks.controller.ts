import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { publicEventTypes } from '#domain';
import { Caller } from '../request/caller.js';
import { ReadDto } from '../request/read.dto.js';
import { Reads } from '../request/route.js';
import { ListWebhooks } from './list-webhooks.handler.js';
import { EventTypesDto, WebhooksDto } from './webhook.dto.js';

@ApiTags('webhooks')
@Controller('v1/webhooks')
export class ListWebhooksController {
  constructor(private readonly queries: QueryBus) {}

  /** Every webhook of the organization, and how far each was told. */
  @Get()
  @Reads('webhooks:read', WebhooksDto)
  listWebhooks(@Caller() principal: Principal, @Query() query: ReadDto) {
    return this.queries.execute(new ListWebhooks(principal, query));
  }

  /** The types of events that a webhook can be told of. */
  @Get('event-types')
  @Reads('webhooks:read', EventTypesDto)
  listEventTypes(): EventTypesDto {
    return { items: [...publicEventTypes] };
  }
}
