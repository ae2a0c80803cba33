import { Body, Get, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { ReadDto } from '../request/read.dto.js';
import { Reads, Writes } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { WriteDto } from '../request/write.dto.js';
import { GetWebhookSecret } from './get-webhook-secret.handler.js';
import { RotateWebhookSecret } from './rotate-webhook-secret.handler.js';
import { WebhookController, WebhookId } from './webhook-route.js';
import { WebhookSecretDto } from './webhook.dto.js';

@WebhookController()
export class WebhookSecretController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** What the receiver verifies with that it is told by this organization (Standard Webhooks). */
  @Get('secret')
  @Reads('webhook-secrets:read', WebhookSecretDto, 'webhook_not_found')
  getWebhookSecret(@Caller() principal: Principal, @WebhookId() webhookId: string, @Query() query: ReadDto) {
    return this.queries.execute(new GetWebhookSecret(principal, { ...query, webhookId }));
  }

  /** Makes a new secret. For a day everything is signed with the old one, too, with the last four at most: receivers have that long to change. */
  @Post('secret')
  @Writes('webhooks:write', WebhookSecretDto, 'webhook_not_found')
  rotateWebhookSecret(@WebhookId() webhookId: string, @Body() _: WriteDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new RotateWebhookSecret(webhookId, request));
  }
}
