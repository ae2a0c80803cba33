import { Body, Get, HttpCode, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { ApiProblems, Guarded, Reads, RecordId } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { WriteDto } from '../request/write.dto.js';
import { ListDeliveriesDto } from './list-deliveries.dto.js';
import { ListDeliveries } from './list-deliveries.handler.js';
import { RetryDelivery } from './retry-delivery.handler.js';
import { TestWebhook } from './test-webhook.handler.js';
import { WebhookController, WebhookId } from './webhook-route.js';
import { DeliveriesDto, EndpointAnswerDto } from './webhook.dto.js';

@WebhookController()
export class WebhookDeliveriesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** What its endpoint did not take: given up, the latest first; or waiting for another attempt, one of each record. */
  @Get('deliveries')
  @Reads('webhooks:read', DeliveriesDto, 'webhook_not_found', 'invalid_cursor')
  listDeliveries(@Caller() principal: Principal, @WebhookId() webhookId: string, @Query() query: ListDeliveriesDto) {
    return this.queries.execute(new ListDeliveries(principal, { ...query, webhookId }));
  }

  /** Tells it once more, now, of an event that was given up, and says what it answered. Where it takes it, it is dead no more. */
  @Post('deliveries/:deliveryId/retry')
  @HttpCode(200)
  @Guarded('webhooks:write')
  @ApiOkResponse({ type: EndpointAnswerDto })
  @ApiProblems('unauthorized', 'forbidden', 'webhook_not_found', 'delivery_not_dead', 'log_unavailable')
  retryDelivery(
    @WebhookId() webhookId: string,
    @RecordId('deliveryId', 'delivery_not_dead') deliveryId: string,
    @Body() _: WriteDto,
    @Sent() request: WriteRequest,
  ) {
    return this.commands.execute(new RetryDelivery({ webhookId, deliveryId }, request));
  }

  /** Tells it of nothing in particular, now, whether it is enabled or not, and says what it answered. */
  @Post('test')
  @HttpCode(200)
  @Guarded('webhooks:write')
  @ApiOkResponse({ type: EndpointAnswerDto })
  @ApiProblems('unauthorized', 'forbidden', 'webhook_not_found', 'log_unavailable')
  testWebhook(@WebhookId() webhookId: string, @Body() _: WriteDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new TestWebhook(webhookId, request));
  }
}
