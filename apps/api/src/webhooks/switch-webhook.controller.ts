import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { WriteDto } from '../request/write.dto.js';
import { ReplayWebhookDto } from './replay-webhook.dto.js';
import { WebhookRequest } from './webhook-request.js';
import { ChangesWebhook, WebhookController, WebhookId } from './webhook-route.js';

@WebhookController()
export class SwitchWebhookController {
  constructor(private readonly commands: CommandBus) {}

  /** Has it told again, of what happens from now on. What it missed is told by a replay from where it was: `reached`. */
  @Post('enable')
  @ChangesWebhook()
  enableWebhook(@WebhookId() webhookId: string, @Body() _: WriteDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new WebhookRequest({ type: 'enable_webhook', webhookId }, request));
  }

  /** Has it told nothing until it is enabled. */
  @Post('disable')
  @ChangesWebhook()
  disableWebhook(@WebhookId() webhookId: string, @Body() _: WriteDto, @Sent() request: WriteRequest) {
    const command = { type: 'disable_webhook', webhookId, reason: 'by_hand' } as const;
    return this.commands.execute(new WebhookRequest(command, request));
  }

  /** Has everything after a log position told once more, in order, with the same ids: a receiver knows by them what it has. */
  @Post('replay')
  @ChangesWebhook('webhook_disabled')
  replayWebhook(@WebhookId() webhookId: string, @Body() { from }: ReplayWebhookDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new WebhookRequest({ type: 'replay_webhook', webhookId, from }, request));
  }
}
